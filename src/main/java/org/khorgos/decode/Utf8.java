package org.khorgos.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

/** Strict UTF-8: a wrong byte is named, never replaced. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The text without its byte order mark. Positions are counted in bytes from 0. */
  static Result<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? Result.ok(unmarked(text)) : strict(bytes);
  }

  /** For a text with a replacement character, which may be its own or stand for a wrong byte. */
  private static Result<String> strict(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult end = decoder.decode(in, out, true);
    if (end.isError()) {
      int at = in.position();
      return Problem.refused(
          Kind.BAD_ENCODING, "not UTF-8: byte 0x%02X at position %d".formatted(bytes[at], at));
    }
    return Result.ok(unmarked(out.flip().toString()));
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
