package io.waymark.orders;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.orders.Placement.AlreadyPlaced;
import io.waymark.orders.Placement.Conflicting;
import io.waymark.orders.Placement.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class OrderIdempotencySpec {

  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager manager;

  private final String id = SampleOrders.unique();
  private final String key = SampleOrders.unique();

  @Test
  void theSameOrderAgainIsAnsweredWithTheFirst() {
    Order first = placed(order(id, 2), Optional.empty());

    Placement again = orders.place(order(id, 2), Optional.empty());

    assertThat(again).isEqualTo(new AlreadyPlaced(first));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theSameContentWrittenDifferentlyIsTheSameOrder() {
    Order first = placed(order(id, 2), Optional.empty());
    NewLine same =
        new NewLine(
            null, "AF-MUG", " About AF-MUG ", 2, new BigDecimal("10.0"), new BigDecimal("0"), null);

    assertThat(orders.place(SampleOrders.of("web", id, same), Optional.empty()))
        .isEqualTo(new AlreadyPlaced(first));
  }

  @Test
  void anotherOrderUnderTheSameChannelOrderIdConflicts() {
    Order first = placed(order(id, 2), Optional.empty());

    assertThat(orders.place(order(id, 3), Optional.empty()))
        .isEqualTo(new Conflicting(first.id(), "channelOrderId"));
    assertThat(orders.get(first.id()).lines().get(0).ordered()).isEqualTo(2);
  }

  @Test
  void theSameIdInAnotherChannelIsAnotherOrder() {
    placed(order(id, 2), Optional.empty());

    assertThat(orders.place(SampleOrders.of("shopify", id, line(1, "AF-MUG", 2)), Optional.empty()))
        .isInstanceOf(Placed.class);
  }

  @Test
  void theSameIdempotencyKeyGivesTheFirstOrderOrConflicts() {
    Order first = placed(order(id, 2), Optional.of(key));

    assertThat(orders.place(order(id, 2), Optional.of(key))).isEqualTo(new AlreadyPlaced(first));
    assertThat(orders.place(order(SampleOrders.unique(), 2), Optional.of(key)))
        .isEqualTo(new Conflicting(first.id(), "Idempotency-Key"));
  }

  @Test
  void aKeyThatNamesOneOrderAndAnIdThatNamesAnotherIsDecidedByTheKey() {
    Order byKey = placed(order(SampleOrders.unique(), 1), Optional.of(key));
    placed(order(id, 2), Optional.empty());

    assertThat(orders.place(order(id, 2), Optional.of(key)))
        .isEqualTo(new Conflicting(byKey.id(), "Idempotency-Key"));
  }

  @Test
  void sixteenAtOnceMakeOneOrder() throws Exception {
    List<Placement> placements = atOnce(16, () -> orders.place(order(id, 2), Optional.of(key)));

    assertThat(placements).filteredOn(Placed.class::isInstance).hasSize(1);
    assertThat(placements).filteredOn(AlreadyPlaced.class::isInstance).hasSize(15);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void inTheCallersTransactionATwinIsFoundAndTheCallersWorkStands() {
    Order first = placed(order(id, 2), Optional.empty());

    Placement again =
        new TransactionTemplate(manager)
            .execute(
                status -> {
                  Placement twin = orders.place(order(id, 2), Optional.empty());
                  orders.place(order(key, 1), Optional.empty());
                  return twin;
                });

    assertThat(again).isEqualTo(new AlreadyPlaced(first));
    assertThat(orders.place(order(key, 1), Optional.empty())).isInstanceOf(AlreadyPlaced.class);
  }

  @Test
  void twinsInTheTransactionsOfTwoCallersEndAsOneOrderAfterARetry() throws Exception {
    List<Placement> placements =
        atOnce(
            4,
            () -> {
              while (true) {
                try {
                  return new TransactionTemplate(manager)
                      .execute(status -> orders.place(order(id, 2), Optional.empty()));
                } catch (ConcurrencyFailureException expected) {
                  Thread.onSpinWait();
                }
              }
            });

    assertThat(placements).filteredOn(Placed.class::isInstance).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatTheCallerRollsBackWasNeverPlaced() {
    new TransactionTemplate(manager)
        .executeWithoutResult(
            status -> {
              orders.place(order(id, 2), Optional.of(key));
              status.setRollbackOnly();
            });

    assertThat(count()).isZero();
    assertThat(orders.place(order(id, 3), Optional.of(key))).isInstanceOf(Placed.class);
  }

  @Test
  void aFaultOfAnotherRoomIsNotTakenForATwin() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> orders.place(order(FaultyListener.POISON + id, 1), Optional.empty()));
    assertThat(
            jdbc.sql("select count(*) from orders.sales_order where channel_order_id = ?")
                .param(FaultyListener.POISON + id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private Order placed(NewOrder order, Optional<String> withKey) {
    return ((Placed) orders.place(order, withKey)).order();
  }

  private static NewOrder order(String channelOrderId, int quantity) {
    return SampleOrders.of("web", channelOrderId, line(1, "AF-MUG", quantity));
  }

  private int count() {
    return jdbc.sql("select count(*) from orders.sales_order where channel_order_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }
}

@OrdersOnH2
class OrderIdempotencyOnH2Test extends OrderIdempotencySpec {}

@OrdersOnPostgres
class OrderIdempotencyTest extends OrderIdempotencySpec {}
