package io.waymark.providers.simulation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Chance that can be predicted: the same id and rate always have the same luck. */
final class Chance {

  private Chance() {}

  static boolean strikes(String id, double rate) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() < rate * 0x1_0000_0000L;
  }
}
