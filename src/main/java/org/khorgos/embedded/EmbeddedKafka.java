package org.khorgos.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** One Kafka broker, its own controller (KRaft), on the loopback address. */
public final class EmbeddedKafka implements AutoCloseable {

  /** The largest record, in bytes: a dead letter holds a record of up to 5 MB and its headers. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  private static final String NODE_ID = "1";

  private final Path directory;
  private final int port;
  private final int proxiedPort;
  private final int innerPort = Ports.free();
  private final int controllerPort = Ports.free();
  private final String clusterId = Uuid.randomUuid().toString();
  private final Map<String, String> more;
  private KafkaRaftServer server;

  /**
   * @param directory for the logs; kept between {@link #stop} and {@link #start}
   * @param advertisedProxyPort the port clients behind a proxy connect to, or the broker's own. A
   *     proxy forwards to {@link #innerPort}.
   */
  public EmbeddedKafka(Path directory, int port, int advertisedProxyPort) {
    this(directory, port, advertisedProxyPort, Map.of());
  }

  /**
   * @param more settings of the broker beside those here, or instead of them
   */
  public EmbeddedKafka(
      Path directory, int port, int advertisedProxyPort, Map<String, String> more) {
    this.directory = directory;
    this.port = port;
    this.proxiedPort = advertisedProxyPort;
    this.more = more;
  }

  /** Formats the directory where that has not been done, and starts. Returns when it serves. */
  public EmbeddedKafka start() {
    if (Files.notExists(directory.resolve("meta.properties"))) {
      format();
    }
    server = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
    server.startup();
    return this;
  }

  private void format() {
    try {
      new Formatter()
          .setClusterId(clusterId)
          .setNodeId(Integer.parseInt(NODE_ID))
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(directory.toString())
          .setDirectories(List.of(directory.toString()))
          .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("the Kafka directory can't be formatted: " + directory, e);
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            NODE_ID,
            "controller.quorum.voters",
            NODE_ID + "@127.0.0.1:" + controllerPort,
            "controller.listener.names",
            "CONTROLLER",
            "inter.broker.listener.name",
            "PLAIN",
            "listener.security.protocol.map",
            "PLAIN:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "listeners",
            "PLAIN://127.0.0.1:%d,PROXIED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                .formatted(port, innerPort, controllerPort),
            "advertised.listeners",
            "PLAIN://127.0.0.1:%d,PROXIED://127.0.0.1:%d".formatted(port, proxiedPort),
            "log.dir",
            directory.toString()));
    // A single node: every internal topic has one replica, and few partitions so that it starts
    // fast.
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES),
            "auto.create.topics.enable", "false"));
    settings.putAll(
        Map.of(
            "log.flush.interval.messages", Long.toString(Long.MAX_VALUE),
            "group.min.session.timeout.ms", "1000",
            "group.consumer.min.session.timeout.ms", "1000",
            "group.consumer.min.heartbeat.interval.ms", "300",
            "group.consumer.session.timeout.ms", "4000",
            "group.consumer.heartbeat.interval.ms", "700",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
            // A killed broker may come back at once instead of after the default of 9 s.
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500"));
    settings.putAll(more);
    return settings;
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Where a proxy forwards to. */
  public int innerPort() {
    return innerPort;
  }

  /** Creates topics that take records of up to {@link #MAX_MESSAGE_BYTES}. */
  public void createTopics(Map<String, Integer> partitions) {
    List<NewTopic> topics =
        partitions.entrySet().stream()
            .map(t -> new NewTopic(t.getKey(), t.getValue(), (short) 1).configs(topicSettings()))
            .collect(Collectors.toList());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics can't be created: " + partitions.keySet(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  private static Map<String, String> topicSettings() {
    return Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
  }

  /** Stops the broker; its data stay. */
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
