package io.waymark.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time, no finer than the databases keep it, so that an answer equals what is read later. */
final class Now {

  private Now() {}

  static Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
