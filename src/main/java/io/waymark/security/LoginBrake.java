package io.waymark.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing, per account and address: after five wrong passwords in a row each further
 * try must wait, twice as long each time, fifteen minutes at most. One node's memory: an attacker
 * who is spread over n nodes gets n times as many tries.
 */
final class LoginBrake {

  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private record Failures(int count, Instant blockedUntil) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  LoginBrake(Clock clock) {
    this.clock = clock;
  }

  /** How long this account must still wait at this address; zero when it may try. */
  synchronized Duration wait(String name, String address) {
    Failures known = failures.get(key(name, address));
    if (known == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), known.blockedUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String name, String address) {
    Failures before = failures.remove(key(name, address));
    int count = before == null ? 1 : before.count() + 1;
    failures.put(key(name, address), new Failures(count, clock.instant().plus(pause(count))));
  }

  synchronized void succeeded(String name, String address) {
    failures.remove(key(name, address));
  }

  private static Duration pause(int count) {
    if (count < FREE_TRIES) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE_TRIES, 20));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  private static String key(String name, String address) {
    return address + '\n' + name;
  }
}
