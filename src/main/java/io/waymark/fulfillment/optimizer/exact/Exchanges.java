package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Good sets of sources for orders whose search lasts: sources are added as long as one saves, then
 * the best exchange, drop or addition is made until none saves, again and again from the best set
 * with some of its sources exchanged at random (iterated local search; H. Lourenço, O. Martin, T.
 * Stützle, "Handbook of Metaheuristics", 2003). The same order always gets the same sets.
 */
final class Exchanges {

  private static final int NONE = -1;

  private final Prepared p;
  private final Incumbent incumbent;
  private final Assigner assigner;
  private final boolean simple;
  private final boolean[] open;
  private final int[] member;
  private final SplittableRandom random = new SplittableRandom(1);
  private int members;
  private long work;

  Exchanges(Prepared p, Incumbent incumbent, Assigner assigner) {
    this.p = p;
    this.incumbent = incumbent;
    this.assigner = assigner;
    this.simple = p.whole && p.isOpenSetEnough();
    this.open = new boolean[p.sources];
    this.member = new int[p.sources + 1];
  }

  /** Looks at about so many pairs of a source and an item. */
  void search(long most) {
    long cost = descend(most);
    int[] best = Arrays.copyOf(member, members);
    while (work < most) {
      set(best);
      kick();
      long found = descend(most);
      if (found <= cost) {
        cost = found;
        best = Arrays.copyOf(member, members);
      }
    }
  }

  private long descend(long most) {
    long cost = cost();
    long better = step(cost, work + most);
    while (better < cost && work < most) {
      cost = better;
      better = step(cost, work + most);
    }
    assigner.assign(open);
    incumbent.offer(assigner.x);
    return Math.min(cost, better);
  }

  // The best of adding, dropping and exchanging one.
  private long step(long cost, long most) {
    long least = cost;
    int leaves = NONE;
    int comes = NONE;
    for (int k = members; k >= 0 && work < most; k--) {
      int out = k == members ? NONE : member[k];
      if (out == NONE && members == p.maxSources) {
        continue;
      }
      remove(out);
      for (int in = NONE; in < p.sources; in++) {
        if (in == out || in != NONE && open[in]) {
          continue;
        }
        add(in);
        long now = cost();
        remove(in);
        if (now < least) {
          least = now;
          leaves = out;
          comes = in;
        }
      }
      restore(k, out);
    }
    remove(leaves);
    add(comes);
    return least;
  }

  private void kick() {
    int times = Math.min(members, 1 + random.nextInt(3));
    for (int i = 0; i < times; i++) {
      remove(member[random.nextInt(members)]);
      int in = random.nextInt(p.sources);
      add(open[in] ? NONE : in);
    }
  }

  private void set(int[] sources) {
    Arrays.fill(open, false);
    members = 0;
    for (int s : sources) {
      add(s);
    }
  }

  private void add(int s) {
    if (s != NONE) {
      open[s] = true;
      member[members++] = s;
    }
  }

  private void remove(int s) {
    if (s == NONE) {
      return;
    }
    open[s] = false;
    int k = 0;
    while (member[k] != s) {
      k++;
    }
    member[k] = member[--members];
  }

  // Back to where it was, so that going through the members meets each once.
  private void restore(int k, int s) {
    if (s != NONE) {
      add(s);
      member[members - 1] = member[k];
      member[k] = s;
    }
  }

  private long cost() {
    if (!simple) {
      work += (long) p.sources * p.items;
      assigner.assign(open);
      return incumbent.costOf(assigner.x);
    }
    work += (long) (members + 1) * p.items;
    long cost = 0;
    for (int k = 0; k < members; k++) {
      cost += p.fixed[member[k]];
    }
    for (int item = 0; item < p.items; item++) {
      long least = p.penalty[item];
      for (int k = 0; k < members; k++) {
        int at = member[k] * p.items + item;
        least = p.most[at] > 0 && p.cost[at] < least ? p.cost[at] : least;
      }
      cost += least;
    }
    return cost;
  }
}
