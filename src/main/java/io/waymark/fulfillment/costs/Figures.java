package io.waymark.fulfillment.costs;

import io.waymark.kernel.InvalidInput;

/** The rule that every figure of a term must keep. */
final class Figures {

  private static final double LARGEST = 100_000;

  private Figures() {}

  static void check(String field, double figure) {
    if (!(figure >= 0 && figure <= LARGEST)) {
      throw InvalidInput.of(field, "range", "must be between 0 and 100000");
    }
  }

  static void positive(String field, double figure) {
    check(field, figure);
    if (figure == 0) {
      throw InvalidInput.of(field, "positive", "must be more than 0");
    }
  }

  /** How far a figure falls short of a level, as a share of it: 0 to 1. */
  static double shortOf(double level, double figure) {
    return Math.max(0, Math.min(1, 1 - figure / level));
  }
}
