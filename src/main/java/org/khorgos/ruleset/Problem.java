package org.khorgos.ruleset;

/**
 * Why a ruleset can't be used.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param key the path to the value, such as {@code names[3].side}
 */
public record Problem(String file, int line, String key, String message) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : " " + key) + ": " + message;
  }
}
