package io.waymark.fulfillment.optimizer.exact;

/**
 * Settles without branching what a better plan cannot have otherwise: choosing the other way would
 * raise the bound to the best plan's cost (reduced cost fixing; Dantzig, Fulkerson and Johnson,
 * Operations Research 2, 1954).
 */
final class Settling {

  private final Prepared p;
  private final Choices choices;
  private final Relaxation relaxation;

  Settling(Prepared p, Choices choices, Relaxation relaxation) {
    this.p = p;
    this.choices = choices;
    this.relaxation = relaxation;
  }

  /** The relaxation must stand as it was at these prices, where it had this bound. */
  void settle(long[] price, long bound, long incumbent) {
    if (relaxation.capacityIsShort) {
      settleWithCapacityPrice(price, incumbent);
    } else {
      settleSources(bound, incumbent);
    }
    if (choices.open >= p.maxSources) {
      closeTheRest();
    }
  }

  // With room for as many sources as want to ship, each is on its own; without, the one that is
  // left out takes the place of another.
  private void settleSources(long bound, long incumbent) {
    long worstChosen = Long.MIN_VALUE;
    long bestLeftOut = 0;
    int chosen = 0;
    for (int s = 0; s < p.sources; s++) {
      chosen += relaxation.chosen[s] ? 1 : 0;
      if (choices.status[s] == Choices.UNDECIDED && relaxation.chosen[s]) {
        worstChosen = Math.max(worstChosen, relaxation.reduced[s]);
      } else if (choices.status[s] == Choices.UNDECIDED) {
        bestLeftOut = Math.min(bestLeftOut, relaxation.reduced[s]);
      }
    }
    boolean full = chosen >= p.maxSources && worstChosen > Long.MIN_VALUE;
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] == Choices.UNDECIDED) {
        long reduced = relaxation.reduced[s];
        if (!relaxation.chosen[s]
            && p.roundedUp(bound + reduced - (full ? worstChosen : 0)) >= incumbent) {
          choices.close(s);
        } else if (relaxation.chosen[s]
            && p.roundedUp(bound - reduced + bestLeftOut) >= incumbent) {
          choices.open(s);
        }
      }
    }
  }

  private void settleWithCapacityPrice(long[] price, long incumbent) {
    double worth = relaxation.capacityPrice;
    double bound = 0;
    long missing = relaxation.required;
    for (int item = 0; item < p.items; item++) {
      bound += (double) price[item] * p.pieces[item];
    }
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] == Choices.OPEN) {
        bound += relaxation.reduced[s];
        missing -= relaxation.reach[s];
      } else if (choices.status[s] == Choices.UNDECIDED) {
        bound += Math.min(0, relaxation.reduced[s] - worth * relaxation.reach[s]);
      }
    }
    bound += worth * missing;
    bound -= 1e-9 * Math.abs(bound);
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] == Choices.UNDECIDED) {
        double reduced = relaxation.reduced[s] - worth * relaxation.reach[s];
        if (bound + Math.abs(reduced) > incumbent) {
          if (reduced > 0) {
            choices.close(s);
          } else {
            choices.open(s);
          }
        }
      }
    }
  }

  private void closeTheRest() {
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] == Choices.UNDECIDED) {
        choices.close(s);
      }
    }
  }
}
