package org.khorgos.article;

import java.util.List;

/** A relation between China and one Central Asian state, or the region, and what proves it. */
public record Pair(Code code, double score, List<Evidence> evidence) {

  /** The six pairs; {@code CN_CA} is China with the region as such. In the order of events. */
  public enum Code {
    CN_KZ,
    CN_KG,
    CN_TJ,
    CN_TM,
    CN_UZ,
    CN_CA;

    /** As written in events: {@code CN-KZ}. */
    public String label() {
      return name().replace('_', '-');
    }

    /** The Central Asian side: an ISO 3166-1 alpha-2 code, or {@code CA}. */
    public String partner() {
      return name().substring(3);
    }
  }
}
