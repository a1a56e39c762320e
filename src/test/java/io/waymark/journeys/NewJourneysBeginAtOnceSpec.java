package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Turns;
import io.waymark.orders.NewLine;
import io.waymark.orders.OrderChanged;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.SampleOrders;
import io.waymark.security.CurrentUser;
import io.waymark.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that a new journey begins with: who does it, and when. */
abstract class NewJourneysBeginAtOnceSpec extends JourneyStage {

  @Autowired SpringProcessEngineConfiguration engine;
  @Autowired RepositoryService repository;
  @Autowired ConfigurableApplicationContext context;

  final ExecutorService others = Executors.newCachedThreadPool();
  final CountDownLatch free = new CountDownLatch(1);
  private final CountDownLatch busy = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  @AfterEach
  void letGo() {
    busy.countDown();
    free.countDown();
    others.shutdown();
    SecurityContextHolder.clearContext();
  }

  @Test
  void turnsHearOfCommitsAndGivePlacesBackBeforeThem() {
    assertThat(((ConfigurableTransactionManager) transactions).getTransactionExecutionListeners())
        .contains(context.getBean(Turns.class));
  }

  @Test
  void anOrderPlacedByItselfIsReservedAndOnItsWayWhenItIsAnswered() {
    receive(tent, EAST, 1);

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));

    assertThat(orders.get(order).fulfillmentOrders()).hasSize(1);
    assertThat(position(tent, EAST).reserved()).isEqualTo(1);
    assertThat(jobs(order)).isEmpty();
  }

  @Test
  void whatTheJourneyDoesIsNotDoneByWhoSentTheOrder() {
    receive(tent, EAST, 1);
    CurrentUser sender = new CurrentUser("webshop", Set.of(Role.CHANNEL), "web");
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(sender, null));

    Set<String> acting = ConcurrentHashMap.newKeySet();
    ApplicationListener<ApplicationEvent> listener =
        event -> {
          if (event instanceof PayloadApplicationEvent<?> told
              && told.getPayload() instanceof OrderChanged) {
            acting.add(CurrentUser.get().name());
          }
        };
    context.addApplicationListener(listener);

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    context.removeApplicationListener(listener);

    assertThat(orders.get(order).status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    assertThat(acting).containsExactly("system");
    assertThat(CurrentUser.get()).isEqualTo(sender);
  }

  @Test
  void anOrderWhoseFirstStepsFailIsStoredAndGoesOnOnceTheReasonIsGone() throws IOException {
    receive(tent, EAST, 1);
    String policy = Files.readString(Path.of("decisions/order-hold.dmn"));
    deploy(
        policy.replace(
            "\"string\">\n          <text>riskLevel<", "\"integer\">\n          <text>riskLevel<"));

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));

    try {
      assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PLACED);
      await().until(() -> jobs(order).get(0).getExceptionMessage() != null);
    } finally {
      // Whatever comes of it: other tests share this engine.
      deploy(policy);
    }
    parts(order, 1);
  }

  @Test
  void anOrderOfManyLinesWhichMayTakeLongToPlanIsOnlyStored() {
    receive(tent, EAST, 41);
    fillThreads();

    OrderId order = place(SampleOrders.of(lines(21)));

    assertThat(jobs(order)).hasSize(1);
    assertThat(jobs(place(SampleOrders.of(lines(20))))).isEmpty();
    busy.countDown();
    parts(order, 1);
  }

  private NewLine[] lines(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(n -> line(n, tent, 1)).toArray(NewLine[]::new);
  }

  @Test
  void whileAnOperatorHoldsTheFirstJobsBackTheyAreStored() {
    receive(tent, EAST, 1);
    management.suspendJobDefinitionByProcessDefinitionKey("order-journey");

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    List<Job> held = jobs(order);
    management.activateJobDefinitionByProcessDefinitionKey("order-journey", true);

    assertThat(held).singleElement().matches(Job::isSuspended);
    parts(order, 1);
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
    return (JobEntity) jobs(order).get(0);
  }

  /** Those of the order's journey that any thread may take, so no timers. */
  List<Job> jobs(OrderId order) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(order.value())
        .list()
        .stream()
        .flatMap(
            journey ->
                management
                    .createJobQuery()
                    .processInstanceId(journey.getId())
                    .messages()
                    .list()
                    .stream())
        .toList();
  }

  /** Somebody who changes the stock and does not come to an end before {@link #free}. */
  void holdStock(String sku) throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    others.execute(
        () ->
            inTransaction(
                () -> {
                  receive(sku, EAST, 1);
                  held.countDown();
                  waitFor(free);
                }));
    held.await();
  }

  private void deploy(String policy) {
    repository.createDeployment().addString("order-hold.dmn", policy).deploy();
  }

  void fillThreads() {
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
    waitFor(busy);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      // Long enough to be noticed, and a test that goes wrong ends.
      boolean ignored = latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
