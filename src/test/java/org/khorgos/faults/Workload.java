package org.khorgos.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.khorgos.history.Input.Intent;

/** Sends records of every kind, all the time, in a thread of its own; which ones, the seed says. */
final class Workload implements AutoCloseable {

  private static final int RECORDS_PER_SECOND = 60;
  private static final int NEAR = 20;
  private static final int OVERSIZE_EACH = 1500;

  /** One article as it was last sent. */
  private record Sent(String name, int version, boolean nul) {}

  private final String topic;
  private final Random random;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<List<Sent>> articles =
      IntStream.range(0, Lap.PARTITIONS).<List<Sent>>mapToObj(p -> new ArrayList<>()).toList();
  private final AtomicInteger count = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "workload");
  private volatile boolean stopped;

  Workload(String bootstrapServers, String topic, long seed) {
    this.topic = topic;
    this.random = new Random(seed);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "max.request.size", "8000000",
            "linger.ms", "20",
            "reconnect.backoff.max.ms", "200",
            "delivery.timeout.ms", "300000",
            "max.block.ms", "300000");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void start() {
    thread.start();
  }

  int count() {
    return count.get();
  }

  private void run() {
    long next = System.nanoTime();
    while (!stopped) {
      one();
      next += TimeUnit.SECONDS.toNanos(1) / RECORDS_PER_SECOND;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  /** The next record. Also called by faults that consist of records. */
  private synchronized void one() {
    int partition = random.nextInt(Lap.PARTITIONS);
    int dice = random.nextInt(100);
    if (count.get() % OVERSIZE_EACH == OVERSIZE_EACH - 1) {
      unusable(partition, BadRecords.oversize(random));
    } else if (dice < 60) {
      fresh(partition, dice < 3);
    } else if (dice < 72) {
      again(partition, dice < 68 ? 1 : 0);
    } else if (dice < 90) {
      irrelevant(partition);
    } else {
      unusable(partition, BadRecords.any(random, dice == 90));
    }
  }

  /** Bad records in a row, of one kind. */
  synchronized void burst(int records, java.util.function.Function<Random, byte[]> kind) {
    for (int i = 0; i < records; i++) {
      unusable(random.nextInt(Lap.PARTITIONS), kind.apply(random));
      one();
    }
  }

  private void fresh(int partition, boolean nul) {
    List<Sent> sent = articles.get(partition);
    Sent article = new Sent(partition + "-" + sent.size(), 1, nul);
    sent.add(article);
    send(partition, article);
  }

  /** An article once more: a revision, or with no step the same version. */
  private void again(int partition, int step) {
    List<Sent> sent = articles.get(partition);
    if (sent.isEmpty()) {
      fresh(partition, false);
      return;
    }
    int back = random.nextInt(random.nextBoolean() ? Math.min(NEAR, sent.size()) : sent.size());
    int index = sent.size() - 1 - back;
    Sent last = sent.get(index);
    Sent now = new Sent(last.name(), last.version() + step, last.nul());
    sent.set(index, now);
    send(partition, now);
  }

  private void send(int partition, Sent article) {
    Marks marks = new Marks(Intent.RELEVANT, article.name(), article.version());
    String value =
        """
        {"url":"https://news.example/%s","title":"Gas deal %s","source":"Test wire",
         "body":"Kazakhstan and China signed an agreement on gas%s supplies on Monday. %s"}
        """
            .formatted(
                article.name(), article.name(), article.nul() ? "\\u0000" : "", marks.sentence());
    send(partition, marks, value.getBytes(StandardCharsets.UTF_8));
  }

  private void irrelevant(int partition) {
    Marks marks = new Marks(Intent.IRRELEVANT, "", 0);
    String value =
        """
        {"url":"https://news.example/weather/%d","title":"Weather","body":"It will rain in Lisbon on Monday, number %d."}
        """
            .formatted(count.get(), count.get());
    send(partition, marks, value.getBytes(StandardCharsets.UTF_8));
  }

  private void unusable(int partition, byte[] value) {
    send(partition, new Marks(Intent.UNUSABLE, "", 0), value);
  }

  private void send(int partition, Marks marks, byte[] value) {
    byte[] key = random.nextInt(3) == 0 ? null : new byte[] {(byte) random.nextInt(), 0, -1};
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, key, value);
    record.headers().add(Marks.HEADER, marks.header());
    record.headers().add("x-bytes", new byte[] {(byte) 0xFE, 0, (byte) random.nextInt()});
    producer.send(record);
    count.incrementAndGet();
  }

  /** Returns when all that was sent is acknowledged. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(30));
  }
}
