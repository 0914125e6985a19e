package org.khorgos.embedded;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Feeds the samples and prints a line for every event and dead letter, as any subscriber could. */
final class DemoTerminal implements AutoCloseable {

  /** So long nothing new has to arrive before the feed counts as through. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final PrintStream out;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String servers;
  private Thread thread;

  DemoTerminal(PrintStream out, String servers) {
    this.out = out;
    this.servers = servers;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", servers,
                "group.id", "khorgos-demo-terminal",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Sends the samples, then prints in a thread of its own. */
  void start(String enriched, String deadLetter, String incoming, Supplier<String> banner) {
    List<Sample> samples = new SampleFeed().load();
    feed(samples, incoming);
    out.printf("Khorgos demo: %d sample records sent; starting the service …%n%n", samples.size());
    thread =
        new Thread(
            () -> print(List.of(enriched, deadLetter), deadLetter, banner),
            "khorgos-demo-terminal");
    thread.start();
  }

  private void feed(List<Sample> samples, String incoming) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Sample sample : samples) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(incoming, sample.key(), sample.value());
        sample.headers().forEach(header -> record.headers().add(header.key(), header.value()));
        producer.send(record);
      }
    }
  }

  private void print(List<String> topics, String deadLetter, Supplier<String> banner) {
    consumer.subscribe(topics);
    int enriched = 0;
    int dead = 0;
    long last = 0;
    boolean summed = false;
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          boolean letter = record.topic().equals(deadLetter);
          out.println(letter ? EventLine.deadLetter(record) : EventLine.enriched(record));
          enriched += letter ? 0 : 1;
          dead += letter ? 1 : 0;
          last = System.nanoTime();
        }
        if (!summed && last != 0 && System.nanoTime() - last > QUIET.toNanos()) {
          out.printf(
              "%n%d enriched events, %d dead letters; the rest is not about the relation or was there already.%n",
              enriched, dead);
          out.print(banner.get());
          out.flush();
          summed = true;
        }
      }
    } catch (WakeupException closing) {
      consumer.close();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      if (thread != null) {
        thread.join(Duration.ofSeconds(5).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
