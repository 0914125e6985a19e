package org.khorgos.it;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.khorgos.embedded.EmbeddedKafka;
import org.khorgos.embedded.Ports;

/** A broker that asks for SCRAM over TLS, or for a certificate; the test alone comes in freely. */
final class SecureKafka implements AutoCloseable {

  private static final String MODULE =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";

  private final int scramPort = Ports.free();
  private final int certifiedPort = Ports.free();
  private final EmbeddedKafka broker;

  private SecureKafka(Path directory, Authority authority) {
    int plain = Ports.free();
    int controller = Ports.free();
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "listener.security.protocol.map",
        "PLAIN:PLAINTEXT,SCRAM:SASL_SSL,CERTIFIED:SSL,CONTROLLER:PLAINTEXT");
    String open =
        "PLAIN://127.0.0.1:%d,SCRAM://127.0.0.1:%d,CERTIFIED://127.0.0.1:%d"
            .formatted(plain, scramPort, certifiedPort);
    settings.put("advertised.listeners", open);
    settings.put("listeners", open + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put("ssl.keystore.type", "PEM");
    settings.put("ssl.keystore.location", authority.server().toString());
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", authority.certificate().toString());
    settings.put("listener.name.certified.ssl.client.auth", "required");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put("listener.name.scram.scram-sha-512.sasl.jaas.config", MODULE + ";");
    this.broker = new EmbeddedKafka(directory, plain, plain, settings);
  }

  static SecureKafka start(Path directory, Authority authority) {
    SecureKafka kafka = new SecureKafka(directory, authority);
    kafka.broker.start();
    return kafka;
  }

  void createTopics(Stage stage) {
    broker.createTopics(Map.of(stage.incoming(), 1, stage.enriched(), 1, stage.deadLetter(), 1));
  }

  void createUser(String name, String password) throws ExecutionException, InterruptedException {
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, how, password)))
          .all()
          .get();
    }
  }

  /** What a pod is given to come in by name and password. */
  Map<String, String> scram(String name, String password, Path trusted) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + scramPort,
        "KAFKA_SECURITY_PROTOCOL",
        "SASL_SSL",
        "KAFKA_SSL_TRUSTSTORE_TYPE",
        "PEM",
        "KAFKA_SSL_TRUSTSTORE_LOCATION",
        trusted.toString(),
        "KAFKA_SASL_MECHANISM",
        "SCRAM-SHA-512",
        "KAFKA_SASL_JAAS_CONFIG",
        "%s username=\"%s\" password=\"%s\";".formatted(MODULE, name, password));
  }

  /** What k8s/components/strimzi gives a pod. */
  Map<String, String> certified(Path trusted, Path own, String password) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + certifiedPort,
        "KAFKA_SECURITY_PROTOCOL",
        "SSL",
        "KAFKA_SSL_TRUSTSTORE_TYPE",
        "PKCS12",
        "KAFKA_SSL_TRUSTSTORE_LOCATION",
        trusted.toString(),
        "KAFKA_SSL_TRUSTSTORE_PASSWORD",
        password,
        "KAFKA_SSL_KEYSTORE_TYPE",
        "PKCS12",
        "KAFKA_SSL_KEYSTORE_LOCATION",
        own.toString(),
        "KAFKA_SSL_KEYSTORE_PASSWORD",
        password);
  }

  void send(Consumer<KafkaProducer<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      records.accept(producer);
    }
  }

  void forEachCommitted(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Topics.read(broker.bootstrapServers(), topic, "read_committed", reader);
  }

  @Override
  public void close() {
    broker.close();
  }
}
