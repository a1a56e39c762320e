package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/** What a branch of the search has decided, with the way back. */
final class Choices {

  static final byte UNDECIDED = 0;
  static final byte OPEN = 1;
  static final byte CLOSED = 2;

  private static final int STATUS = 0;
  private static final int FORBID = 1;
  private static final int MUST = 2;

  final byte[] status;
  final int[] most;
  final boolean[] must;
  int open;
  private final Prepared p;
  private int[] trail = new int[64];
  private int length;

  Choices(Prepared p) {
    this.p = p;
    this.status = new byte[p.sources];
    this.most = p.most.clone();
    this.must = new boolean[p.most.length];
  }

  /** Where the trail stands, to come back to. */
  int mark() {
    return length;
  }

  void backTo(int mark) {
    while (length > mark) {
      int value = trail[--length];
      int at = trail[--length];
      switch (trail[--length]) {
        case STATUS -> {
          open -= status[at] == OPEN ? 1 : 0;
          status[at] = UNDECIDED;
        }
        case FORBID -> most[at] = value;
        default -> must[at] = false;
      }
    }
  }

  void open(int source) {
    status[source] = OPEN;
    open++;
    push(STATUS, source, 0);
  }

  void close(int source) {
    status[source] = CLOSED;
    push(STATUS, source, 0);
  }

  /** The source ships none of the item. */
  void forbid(int source, int item) {
    int at = source * p.items + item;
    push(FORBID, at, most[at]);
    most[at] = 0;
  }

  /** The source ships of the item; a whole line then comes from nowhere else. */
  void must(int source, int item) {
    int at = source * p.items + item;
    must[at] = true;
    push(MUST, at, 0);
    if (p.whole) {
      for (int other = 0; other < p.sources; other++) {
        if (other != source && most[other * p.items + item] > 0) {
          forbid(other, item);
        }
      }
    }
  }

  /** Whether nobody has decided yet if the source ships of the item. */
  boolean isFree(int at) {
    return most[at] > 0 && !must[at] && status[at / p.items] != CLOSED;
  }

  private void push(int kind, int at, int value) {
    if (length + 3 > trail.length) {
      trail = Arrays.copyOf(trail, 2 * trail.length);
    }
    trail[length++] = kind;
    trail[length++] = at;
    trail[length++] = value;
  }
}
