package io.waymark.inventory;

import io.waymark.kernel.NotAllowedNow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * The keys that stored secrets are encrypted by (AES-256-GCM, a random nonce each): the first
 * encrypts, the others, which went before it, only decrypt.
 */
final class SecretKeys {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 16;
  private static final int ID_BYTES = 8;

  private final Map<String, AesBytesEncryptor> byId = new LinkedHashMap<>();

  /**
   * Reads the keys.
   *
   * @param keys 32 bytes each in Base64, the present one first; none if there is no key. Throws
   *     {@link IllegalArgumentException} for anything else, without repeating it
   */
  SecretKeys(List<String> keys) {
    keys.forEach(key -> add(bytes(key)));
  }

  /** An encrypted text, and the id of the key that can decrypt it. */
  record Encrypted(String keyId, String text) {}

  /** The id of the key that encrypts now; throws {@link NotAllowedNow} if there is none. */
  String current() {
    return byId.keySet().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NotAllowedNow(
                    "Secrets cannot be kept: no key is configured as " + KeySource.PROPERTY));
  }

  Encrypted encrypt(String secret) {
    byte[] encrypted = byId.get(current()).encrypt(secret.getBytes(StandardCharsets.UTF_8));
    return new Encrypted(current(), Base64.getEncoder().encodeToString(encrypted));
  }

  /** Throws {@link IllegalStateException} if the key is not there or the text was changed. */
  String decrypt(Encrypted secret) {
    AesBytesEncryptor key = byId.get(secret.keyId());
    if (key == null) {
      throw new IllegalStateException(
          "A stored secret is encrypted by the key %s, which is neither %s nor among %s"
              .formatted(secret.keyId(), KeySource.PROPERTY, KeySource.PREVIOUS));
    }
    return new String(
        key.decrypt(Base64.getDecoder().decode(secret.text())), StandardCharsets.UTF_8);
  }

  private void add(byte[] key) {
    byId.put(
        id(key),
        new AesBytesEncryptor(
            new SecretKeySpec(key, "AES"),
            KeyGenerators.secureRandom(NONCE_BYTES),
            CipherAlgorithm.GCM));
  }

  // A part of its digest: it says which key it was, and nothing else of it.
  private static String id(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key.strip());
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        KeySource.PROPERTY + " and " + KeySource.PREVIOUS + " must be 32 bytes each, in Base64");
  }
}
