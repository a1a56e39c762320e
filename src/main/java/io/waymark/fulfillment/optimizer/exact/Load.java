package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/** What one source ships already, against its limits. */
final class Load {

  final int[] pieces;
  int lines;
  private final Prepared p;
  private final int source;
  private final long[] ofGroup;
  private long units;

  Load(Prepared p, int source) {
    this.p = p;
    this.source = source;
    this.pieces = new int[p.items];
    this.ofGroup = new long[p.items];
  }

  /** How many more pieces of an item fit. */
  int room(int item) {
    int group = p.instance.group()[item];
    long stock = p.instance.stock()[p.source[source]][group] - ofGroup[group];
    long most = Math.min(p.unitCapacity[source] - units, stock) / p.size[item];
    boolean another = pieces[item] == 0 && lines >= p.lineCapacity[source];
    return another
        ? 0
        : (int) Math.max(0, Math.min(most, p.most[source * p.items + item] - pieces[item]));
  }

  /** Ships more of an item; false, and nothing done, where they do not fit. */
  boolean take(int item, int more) {
    if (room(item) < more) {
      return false;
    }
    change(item, more);
    return true;
  }

  /** Ships nothing any more. */
  void clear() {
    Arrays.fill(pieces, 0);
    Arrays.fill(ofGroup, 0);
    lines = 0;
    units = 0;
  }

  void drop(int item) {
    change(item, -pieces[item]);
  }

  private void change(int item, int more) {
    lines -= pieces[item] > 0 ? 1 : 0;
    pieces[item] += more;
    lines += pieces[item] > 0 ? 1 : 0;
    ofGroup[p.instance.group()[item]] += (long) more * p.size[item];
    units += (long) more * p.size[item];
  }
}
