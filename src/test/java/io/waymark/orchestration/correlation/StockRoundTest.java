package io.waymark.orchestration.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.WaitingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StockRoundTest {

  private static final Sku SKU = new Sku("AF-MUG");
  private static final int WAITING = 1_000;

  @Test
  void stockThatNobodyTakesStopsGoingRoundAfterAHundredInVain() {
    Queue queue = new Queue(1, 0);

    goRound(queue);

    assertThat(queue.woken).hasSizeBetween(100, 200);
  }

  @Test
  void stockThatIsTakenGoesRoundUntilItIsUsedUpAndNoFarther() {
    Queue queue = new Queue(250, 1);

    goRound(queue);

    assertThat(queue.left).isZero();
    assertThat(queue.woken).isEqualTo(Queue.all().subList(0, 250));
  }

  private static void goRound(Queue queue) {
    StockRound round = new StockRound(SKU, queue);
    while (round.goOn()) {
      assertThat(queue.woken).doesNotHaveDuplicates();
    }
  }

  /** A thousand orders of one unit each, each of which takes what it is let take when woken. */
  private static final class Queue extends Awaiting {

    private final List<OrderId> woken = new ArrayList<>();
    private final int takes;
    private int left;

    Queue(int units, int takes) {
      super(null, null, null, null, null);
      this.left = units;
      this.takes = takes;
    }

    static List<OrderId> all() {
      List<OrderId> all = new ArrayList<>();
      for (int i = 0; i < WAITING; i++) {
        all.add(new OrderId(String.format("01ARZ3NDEKTSV4RRFF0000%04d", i)));
      }
      return all;
    }

    @Override
    Units units(Sku sku) {
      return new Units(left, false);
    }

    @Override
    List<WaitingOrder> after(Sku sku, OrderId last, int count) {
      return all().stream()
          .filter(each -> last == null || each.value().compareTo(last.value()) > 0)
          .limit(count)
          .map(each -> new WaitingOrder(each, Map.of(sku, 1)))
          .toList();
    }

    @Override
    int still(Sku sku, OrderId from, OrderId to, Set<OrderId> awake) {
      return takes == 0 ? awake.size() : 0;
    }

    @Override
    boolean wake(OrderId order, boolean ifThere) {
      woken.add(order);
      left -= takes;
      return true;
    }
  }
}
