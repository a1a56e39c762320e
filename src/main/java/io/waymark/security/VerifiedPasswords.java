package io.waymark.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while that a password was right, because BCrypt costs some 60 ms a time.
 * Entries are bound to the stored hash that was checked: a changed password misses at once, on
 * every node.
 */
final class VerifiedPasswords {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final SecretKeySpec salt;
  private final Clock clock;

  VerifiedPasswords(Clock clock) {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.salt = new SecretKeySpec(bytes, "HmacSHA256");
    this.clock = clock;
  }

  boolean knows(String name, String password, String storedHash) {
    Instant end = until.get(key(name, password, storedHash));
    return end != null && clock.instant().isBefore(end);
  }

  void remember(String name, String password, String storedHash) {
    Instant now = clock.instant();
    if (until.size() >= MOST) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    if (until.size() < MOST) {
      until.put(key(name, password, storedHash), now.plus(KEPT));
    }
  }

  private String key(String name, String password, String storedHash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(salt);
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
