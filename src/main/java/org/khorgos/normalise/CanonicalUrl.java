package org.khorgos.normalise;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address for one article: what only tells where a reader came from is taken away. */
final class CanonicalUrl {
  private static final int MAX_CHARS = 2048;
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[^@:]+)(?::(\\d{0,5}))?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|\\[[0-9a-f:.]+\\]");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|igshid"
              + "|mc_cid|mc_eid|_openstat|ref_src|_ga)(=.*)?");
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@/?%[]";

  private CanonicalUrl() {}

  /** Null where it is no http or https address, or longer than 2048 characters. */
  static String of(String url) {
    String line = CleanText.shortLine(url);
    Matcher parts = PARTS.matcher(line);
    if (line.length() > MAX_CHARS || !parts.matches()) {
      return null;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String host = host(parts.group(2), scheme);
    if (host == null) {
      return null;
    }
    String path = parts.group(3).isEmpty() ? "/" : escape(parts.group(3));
    String canonical = scheme + "://" + host + path + query(parts.group(4));
    return canonical.length() > MAX_CHARS ? null : canonical;
  }

  private static String host(String authority, String scheme) {
    Matcher found = AUTHORITY.matcher(authority);
    if (!found.matches()) {
      return null;
    }
    String host = ascii(found.group(1));
    String port = found.group(2);
    String usual = scheme.equals("http") ? "80" : "443";
    boolean keep = port != null && !port.isEmpty() && !port.equals(usual);
    return HOST.matcher(host).matches() ? host + (keep ? ":" + port : "") : null;
  }

  /** The host in lower case and Punycode; empty where it can't be written so. */
  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + escape(kept);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format("%02X", (int) c));
      }
    }
    return escaped.toString();
  }
}
