package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.orders.SampleOrders;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that a new journey begins with, and the threads that do it. */
abstract class NewJourneysBeginAtOnceSpec extends JourneyStage {

  @Autowired SpringProcessEngineConfiguration engine;

  private final CountDownLatch busy = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  @AfterEach
  void letGo() {
    busy.countDown();
  }

  @Test
  void theJobIsStoredAsThisNodesAndDoneAfterTheCommit() {
    receive(tent, EAST, 1);

    OrderId order =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  OrderId placed = place(SampleOrders.of(line(1, tent, 1)));
                  JobEntity job = job(placed);
                  assertThat(job.getLockOwner()).isEqualTo(engine.getJobExecutor().getLockOwner());
                  assertThat(job.getLockExpirationTime()).isInTheFuture();
                  assertThat(orders.get(placed).fulfillmentOrders()).isEmpty();
                  return placed;
                });

    parts(order, 1);
  }

  @Test
  void whileAllThreadsAreBusyTheJobIsLeftToASearch() {
    receive(tent, EAST, 1);
    fillThreads();

    OrderId order =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  OrderId placed = place(SampleOrders.of(line(1, tent, 1)));
                  assertThat(job(placed).getLockOwner()).isNull();
                  return placed;
                });

    busy.countDown();
    parts(order, 1);
  }

  @Test
  void aJobWhoseThreadWasTakenBeforeTheCommitGivesItsLockBack() {
    receive(tent, EAST, 1);

    OrderId order =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  OrderId placed = place(SampleOrders.of(line(1, tent, 1)));
                  assertThat(job(placed).getLockOwner()).isNotNull();
                  fillThreads();
                  return placed;
                });

    busy.countDown();
    // Sooner than its lock would lapse.
    parts(order, 1);
  }

  private JobEntity job(OrderId order) {
    String journey =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(order.value())
            .singleResult()
            .getId();
    return (JobEntity) management.createJobQuery().processInstanceId(journey).singleResult();
  }

  private void fillThreads() {
    ThreadPoolTaskExecutor threads =
        (ThreadPoolTaskExecutor) ((SpringJobExecutor) engine.getJobExecutor()).getTaskExecutor();
    BlockingQueue<Runnable> queue = threads.getThreadPoolExecutor().getQueue();
    await()
        .ignoreException(RejectedExecutionException.class)
        .until(
            () -> {
              while (queue.remainingCapacity() > 0) {
                threads.execute(this::waitForTheEnd);
              }
              return waiting.get() == threads.getMaxPoolSize() && queue.remainingCapacity() == 0;
            });
  }

  private void waitForTheEnd() {
    waiting.incrementAndGet();
    try {
      busy.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
