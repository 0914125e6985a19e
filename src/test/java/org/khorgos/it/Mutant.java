package org.khorgos.it;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.khorgos.article.Header;

/**
 * A record that was damaged on purpose.
 *
 * @param kind what was done to it
 * @param relevant true for a record that was left as it is and is about the relation
 */
record Mutant(String kind, byte[] key, byte[] value, List<Header> headers, boolean relevant) {

  /** The connector's own: what a record brings under this name it takes off. */
  static final String CONNECTOR_HEADER = "__smallrye_generationId";

  /** Tells key, value and headers apart byte for byte, null from empty. */
  byte[] fingerprint() {
    return fingerprint(key, value, headers);
  }

  static byte[] fingerprint(byte[] key, byte[] value, List<Header> headers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, key);
      write(out, value);
      for (Header header : headers) {
        if (!header.key().equals(CONNECTOR_HEADER)) {
          out.writeUTF(header.key());
          write(out, header.value());
        }
      }
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }
}
