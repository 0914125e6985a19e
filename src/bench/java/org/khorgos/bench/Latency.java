package org.khorgos.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * From a producer's send to a read_committed subscriber, at a steady rate; and what a burst does to
 * it. The bare loop consumes and produces in transactions, with neither database nor tagging.
 */
final class Latency {

  private static final int A_SECOND = 200;
  private static final int STEADY = 60 * A_SECOND;
  private static final int WARM_UP = Bench.WARM_UP / 4;
  private static final int BURST = 10_000;

  /** After a burst: this long, of which the second half counts as the time after. */
  private static final int AFTER = 20 * A_SECOND;

  private static final int PARTITIONS = 4;

  private static final Map<String, Double> PERCENTILES =
      Map.of("p50", 0.5, "p99", 0.99, "p99.9", 0.999);

  private final Machine machine;
  private final Feed feed;
  private final Figures figures = new Figures("latency");

  /** Nanoseconds by article; 0 where it is not there yet. */
  private final AtomicLongArray sent = new AtomicLongArray(WARM_UP + STEADY + BURST + AFTER);

  private final AtomicLongArray received = new AtomicLongArray(sent.length());

  private volatile boolean subscribed;

  private Latency(Machine machine, Feed feed) {
    this.machine = machine;
    this.feed = feed;
  }

  static String compare(Machine machine, Feed feed) throws Exception {
    Latency latency = new Latency(machine, feed);
    Contestant bare = FloorContestant.withoutDatabase();
    Contestant service = ServiceContestant.all();
    for (int round = 0; round < Bench.ROUNDS; round++) {
      latency.measure(bare, "latency-bare" + round);
      latency.measure(service, "latency-service" + round);
    }
    return latency.table(List.of(bare, service));
  }

  private String table(List<Contestant> contestants) {
    List<String> columns = List.of("p50", "p99", "p99.9", "burst", "p99 after it");
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("ms", "p50", "p99", "p99.9", "10,000 at once", "p99 after it"));
    table.append("|---|---:|---:|---:|---:|---:|").append(System.lineSeparator());
    for (Contestant contestant : contestants) {
      Object[] medians =
          columns.stream().map(c -> figures.median(contestant.label(), c)).toArray();
      Object[] row = new Object[medians.length + 1];
      row[0] = contestant.label();
      System.arraycopy(medians, 0, row, 1, medians.length);
      table.append(Figures.row(row));
    }
    table.append(
        String.format(
            "%np99 of the service: %.2f of the bare loop's (median of the ratios round by round)%n",
            figures.ratio(contestants.get(1).label(), contestants.get(0).label(), "p99")));
    return table.toString();
  }

  private void measure(Contestant contestant, String incoming) throws Exception {
    Round round = Round.of(incoming);
    machine.create(round.name());
    machine.createTopic(incoming, PARTITIONS);
    machine.createTopic(round.enriched(), PARTITIONS);
    machine.createTopic(round.deadLetter(), 1);
    clear();
    Thread subscriber = new Thread(() -> subscribe(round), "subscriber");
    try (Contestant.Running running = contestant.start(machine, round, 0);
        KafkaProducer<byte[], byte[]> producer = machine.producer()) {
      running.awaitReady();
      subscribed = true;
      subscriber.start();
      send(producer, incoming, 0, WARM_UP, 0);
      awaitReceived(0, WARM_UP, running, subscriber);
      int steady = WARM_UP + STEADY;
      send(producer, incoming, WARM_UP, steady, A_SECOND);
      awaitReceived(WARM_UP, steady, running, subscriber);
      report(contestant.label(), WARM_UP, steady);
      send(producer, incoming, steady, steady + BURST, 0);
      send(producer, incoming, steady + BURST, sent.length(), A_SECOND);
      awaitReceived(steady, sent.length(), running, subscriber);
      reportBurst(contestant.label(), steady);
    } finally {
      subscribed = false;
      subscriber.join();
      machine.forget(round);
    }
  }

  private void clear() {
    for (int n = 0; n < sent.length(); n++) {
      sent.set(n, 0);
      received.set(n, 0);
    }
  }

  /**
   * @param rate a second; 0 for as fast as it goes
   */
  private void send(
      KafkaProducer<byte[], byte[]> producer, String topic, int from, int to, int rate) {
    long start = System.nanoTime();
    for (int n = from; n < to; n++) {
      if (rate > 0) {
        long due = start + (n - from) * TimeUnit.SECONDS.toNanos(1) / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
      }
      sent.set(n, System.nanoTime());
      producer.send(Machine.record(topic, n % PARTITIONS, n, feed));
    }
  }

  private void subscribe(Round round) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", machine.bootstrapServers(),
            "group.id", round.name() + "-subscriber",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(round.enriched()));
      while (subscribed) {
        var records = consumer.poll(Duration.ofMillis(200));
        long now = System.nanoTime();
        records.forEach(record -> received.compareAndSet(Feed.number(record.value()), 0, now));
      }
    }
  }

  private void awaitReceived(int from, int to, Contestant.Running running, Thread subscriber)
      throws InterruptedException {
    CountDownLatch tick = new CountDownLatch(1);
    int next = from;
    while (next < to) {
      if (received.get(next) != 0) {
        next++;
      } else if (!running.isAlive() || !subscriber.isAlive()) {
        throw new IllegalStateException(
            "contestant or subscriber has ended, see " + machine.directory);
      } else {
        tick.await(20, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void report(String label, int from, int to) {
    double[] latencies = latencies(from, to);
    PERCENTILES.forEach((name, p) -> figures.add(label, name, "ms", percentile(latencies, p)));
    figures.add(label, "most", "ms", latencies[latencies.length - 1]);
  }

  private void reportBurst(String label, int from) {
    long last = 0;
    for (int n = from; n < from + BURST; n++) {
      last = Math.max(last, received.get(n));
    }
    figures.add(label, "burst", "ms", (last - sent.get(from)) / 1e6);
    double[] after = latencies(sent.length() - AFTER / 2, sent.length());
    figures.add(label, "p99 after it", "ms", percentile(after, 0.99));
  }

  private double[] latencies(int from, int to) {
    double[] latencies = new double[to - from];
    Arrays.setAll(latencies, i -> (received.get(from + i) - sent.get(from + i)) / 1e6);
    Arrays.sort(latencies);
    return latencies;
  }

  private static double percentile(double[] sorted, double p) {
    return sorted[(int) Math.ceil(p * sorted.length) - 1];
  }
}
