package org.khorgos.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.khorgos.KhorgosConfig;

/** The questions to the cluster: do the topics exist, what do they take, how far is the group. */
final class ClusterQuestions {

  private static final long LIMIT_SECONDS = 5;

  private final Admin admin;
  private final String incoming;
  private final String group;
  private final List<String> topics;
  private final Tails tails;

  ClusterQuestions(Admin admin, Tails tails, KhorgosConfig config) {
    this.admin = admin;
    this.tails = tails;
    this.incoming = config.topics().incoming();
    this.group = config.group();
    this.topics = List.of(incoming, config.topics().enriched(), config.topics().deadLetter());
  }

  /** A client of the settings all Kafka clients of the application share. */
  static Admin client(Map<String, Object> shared) {
    Map<String, Object> settings = new HashMap<>(shared);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "khorgos-cluster");
    return Admin.create(settings);
  }

  ClusterView ask() throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, TopicDescription> found = describe();
    Set<String> missing = new HashSet<>(topics);
    missing.removeAll(found.keySet());
    return new ClusterView(
        Set.copyOf(missing), maxMessageBytes(found.keySet()), lag(found.get(incoming)), null);
  }

  private Map<String, TopicDescription> describe()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, TopicDescription> found = new HashMap<>();
    for (var asked : admin.describeTopics(topics).topicNameValues().entrySet()) {
      try {
        found.put(asked.getKey(), get(asked.getValue()));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return found;
  }

  /** Without the permission to read it, the limit stays unknown. */
  private Map<String, Integer> maxMessageBytes(Set<String> found)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<ConfigResource> resources =
        found.stream().map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t)).toList();
    try {
      return get(admin.describeConfigs(resources).all()).entrySet().stream()
          .collect(Collectors.toMap(e -> e.getKey().name(), e -> maxMessageBytes(e.getValue())));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        return Map.of();
      }
      throw e;
    }
  }

  private static int maxMessageBytes(Config config) {
    return Integer.parseInt(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
  }

  private Map<TopicPartition, Long> lag(TopicDescription topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (topic == null) {
      return Map.of();
    }
    List<TopicPartition> partitions =
        topic.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> begin = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> lag = new HashMap<>();
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata done = committed.get(partition);
      long from = Math.max(begin.get(partition), done == null ? 0 : done.offset());
      boolean behind =
          end.get(partition) > from && !tails.isEmpty(partition, from, end.get(partition));
      lag.put(partition, behind ? end.get(partition) - from : 0);
    }
    return lag;
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> specs =
        partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec));
    Map<TopicPartition, ListOffsetsResultInfo> found = get(admin.listOffsets(specs).all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private static <T> T get(KafkaFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }
}
