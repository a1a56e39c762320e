package io.waymark.fulfillment.optimizer.batch;

/**
 * Which stock an order may take: what is left, not the blocked pair, and, when others may be
 * displaced, also what is taken unless it changed hands in the same move.
 */
final class Limits {

  private static final int NONE = -1;

  private final int[] left;
  private final int[] frozen;
  private int stamp;
  private boolean displacing;
  private int blocked = NONE;

  Limits(int[] left) {
    this.left = left;
    this.frozen = new int[left.length];
  }

  void nextMove() {
    stamp++;
  }

  void freeze(int pair) {
    frozen[pair] = stamp;
  }

  /** Only what is left. */
  Limits leftOnly() {
    displacing = false;
    blocked = NONE;
    return this;
  }

  /** Only what is left, and nothing of one pair. */
  Limits leftBut(int pair) {
    displacing = false;
    blocked = pair;
    return this;
  }

  /** What is left, and what others have that was not frozen in this move. */
  Limits leftOrTaken() {
    displacing = true;
    blocked = NONE;
    return this;
  }

  boolean allows(int pair, int quantity) {
    return left[pair] >= quantity ? pair != blocked : displacing && frozen[pair] != stamp;
  }
}
