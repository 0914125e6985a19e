package org.khorgos.article;

import java.util.Locale;

/** The two texts of an article in which something can be found. */
public enum Field {
  TITLE,
  BODY;

  /** As written in events. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
