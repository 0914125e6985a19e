package org.khorgos.observe;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Asks the cluster every few seconds and keeps the answer, so that no probe waits for Kafka. */
@ApplicationScoped
public class Cluster {

  private static final Logger LOG = Logger.getLogger(Cluster.class);
  private static final long PERIOD_SECONDS = 5;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "khorgos-cluster"));
  private final Map<String, Object> clientConfig;
  private final KhorgosConfig config;
  private final Progress progress;
  private final IngestMetrics metrics;
  private final LagGauges gauges;
  private final Tails tails;
  private Admin admin;
  private volatile ClusterView view = ClusterView.UNKNOWN;

  Cluster(
      @Identifier("default-kafka-broker") Map<String, Object> clientConfig,
      KhorgosConfig config,
      Progress progress,
      IngestMetrics metrics,
      MeterRegistry registry) {
    this.clientConfig = clientConfig;
    this.config = config;
    this.progress = progress;
    this.metrics = metrics;
    this.gauges = new LagGauges(registry);
    this.tails = new Tails(clientConfig);
  }

  void onStart(@Observes StartupEvent event) {
    thread.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      if (admin == null) {
        admin = ClusterQuestions.client(clientConfig);
      }
      update(new ClusterQuestions(admin, tails, config).ask());
      if (view.totalLag() == 0) {
        progress.excused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      metrics.kafkaFailed(cause.getClass().getSimpleName());
      update(view.stale(cause.getClass().getSimpleName()));
      progress.kafkaUnreachable();
    }
  }

  private void update(ClusterView now) {
    if (now.failure() != null && view.failure() == null) {
      LOG.warnf("Kafka can't be asked: cause=%s", now.failure());
    }
    if (now.failure() == null && view.failure() != null && view != ClusterView.UNKNOWN) {
      LOG.infof("Kafka answers again: lag=%d", now.totalLag());
    }
    if (!now.missing().isEmpty() && !now.missing().equals(view.missing())) {
      LOG.warnf("topics are missing, nothing flows until they exist: %s", now.missing());
    }
    view = now;
    gauges.set(now.lag());
  }

  /** Records the group is behind, over all partitions; 0 where it is not known. */
  long lag() {
    return view.totalLag();
  }

  Set<String> missingTopics() {
    return view.missing();
  }

  /** Why Kafka can't be asked, or null. */
  String unreachable() {
    return view.failure();
  }

  /** The largest record the topic takes, in bytes; unlimited where it is not known. */
  public int maxMessageBytes(String topic) {
    return view.maxMessageBytes().getOrDefault(topic, Integer.MAX_VALUE);
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
    if (admin != null) {
      admin.close(java.time.Duration.ofSeconds(1));
    }
  }
}
