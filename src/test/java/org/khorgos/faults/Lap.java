package org.khorgos.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.khorgos.it.Database;
import org.khorgos.it.Surroundings;

/**
 * One part of a run with topics, group, database and pods of its own.
 *
 * <p>The timeouts are those of production, all of them made shorter by about the same factor, so
 * that what takes minutes there takes seconds here.
 */
final class Lap implements AutoCloseable {

  static final int PARTITIONS = 4;

  /** The most records a pod takes at once. */
  static final int BATCH = 50;

  final Rig rig;
  final String name;
  final Assignment assignment;
  final Database database;
  final Pod one;
  final Pod two;
  final Group group;

  /** In the order of their use: a lap may go on to another topic. */
  final List<String> enriched = new ArrayList<>();

  final List<String> deadLetter = new ArrayList<>();

  Lap(Rig rig, String name, Assignment assignment) {
    this.rig = rig;
    this.name = name;
    this.assignment = assignment;
    this.database = new Database(rig.database.directUrl(name));
    this.enriched.add(name + ".enriched");
    this.deadLetter.add(name + ".dead-letter");
    this.one = new Pod(this, "one");
    this.two = new Pod(this, "two");
    this.group = new Group(rig.broker.bootstrapServers(), name, incoming());
    rig.database.create(name);
  }

  String incoming() {
    return name + ".incoming";
  }

  /** The settings of a pod that starts now. */
  Map<String, String> settings(String instance) {
    Surroundings surroundings =
        new Surroundings(
            "127.0.0.1:" + rig.toBroker.port(),
            rig.database.proxiedUrl(name),
            incoming(),
            enriched.get(enriched.size() - 1),
            deadLetter.get(deadLetter.size() - 1),
            name);
    Map<String, String> settings = surroundings.settings(instance);
    settings.putAll(assignment.settings());
    settings.put("khorgos.liveness.stall", "PT25S");
    settings.put("khorgos.drain-timeout", "PT10S");
    settings.put("khorgos.database.statement-timeout", "PT2S");
    settings.put("khorgos.database.retry-max-delay", "PT1S");
    settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2S");
    settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "4");
    settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout", "2");
    settings.put("mp.messaging.incoming.articles.max.poll.records", Integer.toString(BATCH));
    settings.put("mp.messaging.incoming.articles.request.timeout.ms", "4000");
    settings.put("mp.messaging.incoming.articles.default.api.timeout.ms", "4000");
    settings.put("mp.messaging.outgoing.enriched.transaction.timeout.ms", "8000");
    settings.put("mp.messaging.outgoing.enriched.request.timeout.ms", "4000");
    settings.put("mp.messaging.outgoing.enriched.delivery.timeout.ms", "7000");
    settings.put("mp.messaging.outgoing.enriched.max.block.ms", "6000");
    return settings;
  }

  List<Pod> pods() {
    return List.of(one, two);
  }

  @Override
  public void close() {
    one.close();
    two.close();
    group.close();
  }
}
