package org.khorgos.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process needed at its peak, in MiB.
 *
 * @param heapAfterGc the most that was in use right after a full collection: what was alive
 * @param heapBeforeGc the most that was in use when a collection began
 * @param resident the most memory the process held, from procfs; -1 where there is none
 */
public record Footprint(long heapAfterGc, long heapBeforeGc, long resident, long collections) {

  /** {@code [1.2s][info][gc] GC(3) Pause Young (Allocation Failure) 83M->21M(247M) 5.1ms}. */
  private static final Pattern PAUSE =
      Pattern.compile("Pause (Full|Young) .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  static Footprint of(long pid, Path gcLog) {
    long before = 0;
    long after = 0;
    long collections = 0;
    try (Stream<String> lines = Files.lines(gcLog)) {
      for (String line : (Iterable<String>) lines::iterator) {
        Matcher pause = PAUSE.matcher(line);
        if (pause.find()) {
          before = Math.max(before, Long.parseLong(pause.group(2)));
          if (pause.group(1).equals("Full")) {
            after = Math.max(after, Long.parseLong(pause.group(3)));
          }
          collections++;
        }
      }
      return new Footprint(after, before, peakResident(pid), collections);
    } catch (IOException e) {
      throw new IllegalStateException("no log of collections: " + gcLog, e);
    }
  }

  /** The most memory the process has held, in MiB; -1 where the system does not say. */
  public static long peakResident(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      Matcher peak = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
    } catch (IOException e) {
      throw new IllegalStateException("no status: " + status, e);
    }
  }
}
