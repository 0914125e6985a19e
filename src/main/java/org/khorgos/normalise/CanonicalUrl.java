package org.khorgos.normalise;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
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
  private static final String UNRESERVED = "-._~";

  /** What stays as it is written; an escape of one of these means another thing and stays too. */
  private static final String WRITTEN = UNRESERVED + "!$&'()*+,;=:@/?[]";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CanonicalUrl() {}

  /**
   * Null where it is no http or https address, or longer than 2048 characters. A trailing slash and
   * the order of parameters are kept: either can make it another page.
   */
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
    String path = parts.group(3).isEmpty() ? "/" : withoutDots(escape(parts.group(3)));
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

  /** RFC 3986, section 5.2.4; empty segments are kept, they may be another page. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (String segment : segments) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String last = segments[segments.length - 1];
    boolean folder = last.equals(".") || last.equals("..");
    return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
  }

  /** RFC 3986, section 6.2.2: what need not be escaped is not, and escapes are in upper case. */
  private static String escape(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder escaped = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int decoded = bytes[i] == '%' ? decoded(bytes, i) : -1;
      int b = decoded < 0 ? bytes[i] & 0xFF : decoded;
      i += decoded < 0 ? 0 : 2;
      if (isAlphanumeric(b) || (decoded < 0 ? WRITTEN : UNRESERVED).indexOf(b) >= 0) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(HEX.toHexDigits((byte) b));
      }
    }
    return escaped.toString();
  }

  /** The byte a valid escape stands for, or -1. */
  private static int decoded(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isAlphanumeric(int b) {
    return b < 0x80 && Character.isLetterOrDigit(b);
  }
}
