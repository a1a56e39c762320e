package io.waymark.inventory;

/** A merge passes over rows that it does not find, where here a lost row would be lost stock. */
final class WholeUpdate {

  private WholeUpdate() {}

  static void check(int changed, int expected) {
    if (changed != expected) {
      throw new IllegalStateException(changed + " rows changed instead of " + expected);
    }
  }
}
