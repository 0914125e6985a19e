package org.khorgos.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What a fault strikes, and the dice it throws. */
record Chaos(Lap lap, Workload workload, Random random) {

  /** One of the two. */
  Pod pod() {
    return lap.pods().get(random.nextInt(lap.pods().size()));
  }

  /** So long a fault lasts: between these, in milliseconds. */
  void hold(int from, int to) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(from + random.nextInt(to - from + 1));
  }

  Duration between(int from, int to) {
    return Duration.ofMillis(from + random.nextInt(to - from + 1));
  }
}
