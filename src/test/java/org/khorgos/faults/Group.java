package org.khorgos.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.khorgos.embedded.EmbeddedKafka;

/** The topics of a lap and what its group has committed, seen past the proxy. */
final class Group implements AutoCloseable {

  private final Admin admin;
  private final String group;
  private final String incoming;

  Group(String bootstrapServers, String group, String incoming) {
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "3000",
                "reconnect.backoff.max.ms", "200"));
    this.group = group;
    this.incoming = incoming;
  }

  void createTopic(String topic, int partitions) {
    NewTopic wanted =
        new NewTopic(topic, partitions, (short) 1)
            .configs(
                Map.of("max.message.bytes", Integer.toString(EmbeddedKafka.MAX_MESSAGE_BYTES)));
    try {
      admin.createTopics(List.of(wanted)).all().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no topic " + topic, e);
    }
  }

  /** Waits until what is in the topic now is committed; empty where it does not come to that. */
  Optional<Duration> awaitDrained(Duration limit) {
    long start = System.nanoTime();
    try {
      Map<TopicPartition, Long> goal =
          Awaitility.await("the end of " + incoming)
              .atMost(limit)
              .until(
                  () -> ends(incoming, Lap.PARTITIONS, IsolationLevel.READ_UNCOMMITTED),
                  Optional::isPresent)
              .orElseThrow();
      Awaitility.await("all committed")
          .atMost(limit)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> reached(goal));
      return Optional.of(Duration.ofNanos(System.nanoTime() - start));
    } catch (org.awaitility.core.ConditionTimeoutException stuck) {
      return Optional.empty();
    }
  }

  private boolean reached(Map<TopicPartition, Long> goal) throws InterruptedException {
    var committed = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return committed.isPresent()
        && goal.entrySet().stream()
            .allMatch(
                end -> {
                  var done = committed.get().get(end.getKey());
                  return end.getValue() == 0 || done != null && done.offset() >= end.getValue();
                });
  }

  /** Members that have partitions. */
  long members() throws InterruptedException {
    return answer(admin.describeConsumerGroups(List.of(group)).all())
        .map(
            described ->
                described.get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count())
        .orElse(0L);
  }

  /** Waits until no transaction holds back the subscribers of the topic. */
  void awaitNoOpenTransaction(String topic, int partitions) {
    Awaitility.await("no open transaction in " + topic)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              var stable = ends(topic, partitions, IsolationLevel.READ_COMMITTED);
              return stable.isPresent()
                  && stable.equals(ends(topic, partitions, IsolationLevel.READ_UNCOMMITTED));
            });
  }

  private Optional<Map<TopicPartition, Long>> ends(
      String topic, int partitions, IsolationLevel isolation) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted =
        IntStream.range(0, partitions)
            .boxed()
            .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
    return answer(admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all())
        .map(
            ends ->
                ends.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset())));
  }

  /** Empty while the broker is not to be asked. */
  private static <T> Optional<T> answer(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return Optional.of(asked.get(4, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException notNow) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
