package io.waymark.providers.framework;

import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** What a failed attempt means: words for a person, and whether and when to try again. */
record Failure(String inWords, boolean hopeless) {

  private static final int LONGEST = 2000;

  static Failure of(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput invalid) {
        return new Failure(cut(violations(invalid)), true);
      }
      root = cause;
    }
    String kind = root.getClass().getSimpleName();
    return new Failure(
        cut(root.getMessage() == null ? kind : kind + ": " + root.getMessage()), false);
  }

  /** Doubles from the first to the longest, spread by a fifth so that retries do not march. */
  static Duration backoff(int attempts, Duration first, Duration longest) {
    double doubled = first.toMillis() * Math.pow(2, attempts - 1.0);
    double capped = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis((long) (capped * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }

  private static String violations(InvalidInput invalid) {
    return invalid.violations().stream()
        .map(violation -> violation.field() + " " + violation.message())
        .collect(Collectors.joining("; "));
  }

  private static String cut(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
