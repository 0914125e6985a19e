package org.khorgos.faults;

import java.util.Locale;

/** Every kind of fault there is. Its action returns when the fault is over. */
enum Fault {
  SERVICE_KILLED(ServiceFaults::kill),
  SERVICE_TERMINATED(ServiceFaults::terminate),
  SERVICE_KILLED_BEFORE_DATABASE_COMMIT(chaos -> chaos.pod().killAt(Point.BEFORE_DATABASE_COMMIT)),
  SERVICE_KILLED_AFTER_DATABASE_COMMIT(chaos -> chaos.pod().killAt(Point.AFTER_DATABASE_COMMIT)),
  SERVICE_KILLED_AFTER_SEND(chaos -> chaos.pod().killAt(Point.AFTER_SEND)),
  SERVICE_KILLED_BEFORE_KAFKA_COMMIT(chaos -> chaos.pod().killAt(Point.BEFORE_KAFKA_COMMIT)),
  SERVICE_KILLED_AFTER_KAFKA_COMMIT(chaos -> chaos.pod().killAt(Point.AFTER_KAFKA_COMMIT)),
  SERVICE_ERROR(ServiceFaults::error),
  SERVICE_FROZEN(ServiceFaults::freeze),
  SERVICE_JOINS_AND_LEAVES(ServiceFaults::joinAndLeave),
  TRANSACTION_TIMED_OUT(ServiceFaults::slowTransaction),
  PRODUCER_FENCED(ServiceFaults::fence),
  CLOCK_FORWARD(chaos -> ServiceFaults.stepClock(chaos, Point.CLOCK_FORWARD)),
  CLOCK_BACK(chaos -> ServiceFaults.stepClock(chaos, Point.CLOCK_BACK)),
  BROKER_KILLED(BrokerFaults::kill),
  BROKER_RESTARTED(BrokerFaults::restart),
  BROKER_FROZEN(BrokerFaults::freeze),
  DATABASE_KILLED(DatabaseFaults::kill),
  DATABASE_FROZEN(DatabaseFaults::freeze),
  DATABASE_CONNECTIONS_TERMINATED(DatabaseFaults::terminateConnections),
  DATABASE_DEADLOCK(DatabaseFaults::deadlock),
  DATABASE_DISK_FULL(chaos -> DatabaseFaults.fail(chaos, "53100", 6)),
  DATABASE_TABLE_LOCKED(DatabaseFaults::lock),
  DATABASE_REFUSES_RECORDS(chaos -> chaos.workload().burst(3, BadRecords::refused)),
  RECORDS_POISON(chaos -> chaos.workload().burst(30, BadRecords::poison)),
  RECORDS_OVERSIZE(chaos -> chaos.workload().burst(2, BadRecords::oversize)),
  NETWORK_TO_BROKER_SLOW(chaos -> NetworkFaults.delay(chaos, chaos.lap().rig.toBroker)),
  NETWORK_TO_BROKER_RESET(chaos -> NetworkFaults.reset(chaos, chaos.lap().rig.toBroker)),
  NETWORK_TO_BROKER_BLACKHOLE(chaos -> NetworkFaults.blackhole(chaos, chaos.lap().rig.toBroker)),
  NETWORK_TO_BROKER_REFUSED(chaos -> NetworkFaults.refuse(chaos, chaos.lap().rig.toBroker)),
  NETWORK_TO_DATABASE_SLOW(chaos -> NetworkFaults.delay(chaos, chaos.lap().rig.toDatabase)),
  NETWORK_TO_DATABASE_RESET(chaos -> NetworkFaults.reset(chaos, chaos.lap().rig.toDatabase)),
  NETWORK_TO_DATABASE_BLACKHOLE(
      chaos -> NetworkFaults.blackhole(chaos, chaos.lap().rig.toDatabase)),
  NETWORK_TO_DATABASE_REFUSED(chaos -> NetworkFaults.refuse(chaos, chaos.lap().rig.toDatabase)),
  TOPIC_ENRICHED_MISSING(TopicFaults::enrichedMissing),
  TOPIC_DEAD_LETTER_MISSING(TopicFaults::deadLetterMissing);

  private final Action action;

  Fault(Action action) {
    this.action = action;
  }

  /** What a fault does. */
  @FunctionalInterface
  interface Action {
    void run(Chaos chaos) throws Exception;
  }

  void strike(Chaos chaos) throws Exception {
    action.run(chaos);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
