package io.waymark.orchestration.correlation;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.WaitingOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stock of one SKU goes round among those who wait for it, the oldest first, portion by portion. A
 * portion is as many as want what there is. Once it has come to rest, what is left goes to the
 * next: an order that was woken may find that its strategy does not let it take this stock. The
 * round ends when the stock is used up, when nobody else waits, or when a hundred in a row took
 * nothing. Portions that took nothing double, so that this is soon known.
 */
final class StockRound {

  private static final int PORTION = 200;
  private static final int LOOKED_AT = 1_000;
  private static final int PAGE = 100;
  private static final int IN_VAIN = 100;

  private final Sku sku;
  private final Awaiting awaiting;

  private Set<OrderId> woken = new HashSet<>();
  private OrderId from;
  private OrderId last;
  private int still;
  private int left;
  private int least = 1;
  private int inVain;

  StockRound(Sku sku, Awaiting awaiting) {
    this.sku = sku;
    this.awaiting = awaiting;
  }

  Sku sku() {
    return sku;
  }

  /** Looks at what the last portion took, and wakes the next; false when the round has ended. */
  boolean goOn() {
    Awaiting.Units now = awaiting.units(sku);
    if (now.units() == 0) {
      return false;
    }
    int wait = woken.isEmpty() ? 0 : awaiting.still(sku, from, last, woken);
    boolean moving = wait > 0 && (wait != still || now.units() != left);
    still = wait;
    left = now.units();
    return moving || wakeNext(now.keptBack());
  }

  private boolean wakeNext(boolean keptBack) {
    boolean taken = still < woken.size();
    least = taken || woken.isEmpty() ? 1 : 2 * least;
    inVain = taken ? 0 : inVain + still;
    return inVain < IN_VAIN && wakePortion(keptBack);
  }

  private boolean wakePortion(boolean keptBack) {
    woken = new HashSet<>();
    from = last;
    int units = left;
    int looked = 0;
    List<WaitingOrder> some = awaiting.after(sku, last, PAGE);
    while (!some.isEmpty() && looked < LOOKED_AT) {
      for (WaitingOrder next : some) {
        if (woken.size() >= PORTION || (units <= 0 && woken.size() >= least)) {
          return true;
        }
        looked++;
        last = next.order();
        if (awaiting.wake(last, keptBack)) {
          woken.add(last);
          units -= next.units().get(sku);
        }
      }
      some = awaiting.after(sku, last, PAGE);
    }
    return !woken.isEmpty() || looked >= LOOKED_AT;
  }
}
