package io.waymark.providers.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints, by which equal content is recognised. */
public final class Digest {

  private Digest() {}

  /** SHA-256 of the bytes, in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 of the texts one after the other, in hexadecimal. */
  public static String sha256(List<String> texts) {
    return sha256(String.join("\0", texts).getBytes(StandardCharsets.UTF_8));
  }
}
