package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static io.waymark.inventory.Waiters.answer;
import static io.waymark.inventory.Waiters.awaitLockWaiters;
import static io.waymark.inventory.Waiters.fault;
import static io.waymark.inventory.Waiters.isLockAwaited;
import static io.waymark.inventory.Waiters.request;
import static io.waymark.inventory.Waiters.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class CombiningTest {

  private static final CombiningSettings USUAL =
      new CombiningSettings(4, 256, 1000, Duration.ofSeconds(30));

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch unlocked = new CountDownLatch(1);

  @AfterEach
  void end() {
    unlocked.countDown();
    callers.shutdownNow();
  }

  @OnBothDatabases
  void oneThatIsTooLargeFailsAloneAndThoseBehindItAreServed(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    keepBusy(room, sku);

    Future<ReservationOutcome> first = queued(room, line(newReference(), sku, "NORTH", 3));
    Future<ReservationOutcome> large = queued(room, line(newReference(), sku, "NORTH", 7));
    Future<ReservationOutcome> last = queued(room, line(newReference(), sku, "NORTH", 5));
    Future<ReservationOutcome> none = queued(room, line(newReference(), sku, "NORTH", 1));
    unlocked.countDown();

    assertThat(answer(first)).isInstanceOf(Reserved.class);
    assertThat(((Short) answer(large)).shortages())
        .extracting(ReservationOutcome.Shortage::available)
        .containsExactly(6);
    assertThat(answer(last)).isInstanceOf(Reserved.class);
    assertThat(answer(none)).isInstanceOf(Reserved.class);
    assertThat(room.at(sku, "NORTH").available()).isZero();
  }

  @OnBothDatabases
  void whatWaitsTogetherCostsNoMoreStatementsThanOne(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(100, "NORTH");
    keepBusy(room, sku);
    List<Future<ReservationOutcome>> waiting = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waiting.add(queued(room, line(newReference(), sku, "NORTH", 1)));
    }

    List<String> statements =
        room.statements.during(
            () -> {
              unlocked.countDown();
              waiting.forEach(each -> assertThat(answer(each)).isInstanceOf(Reserved.class));
            });

    assertThat(statements).as("two to end what was busy, four for the batch").hasSize(6);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(13);
  }

  @OnBothDatabases
  void eachOfABatchKeepsItsOwnTerms(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(5, "NORTH");
    keepBusy(room, sku);
    Instant soon = Now.instant().plusSeconds(600);
    ReservationLine first = line(newReference(), sku, "NORTH", 3);
    ReservationLine more = line(newReference(), sku, "NORTH", 4);
    ReservationLine last = line(newReference(), sku, "NORTH", 1);

    Future<ReservationOutcome> expiring = queued(room, ReservationTerms.expiringAt(soon), first);
    Future<ReservationOutcome> unchecked =
        queued(room, ReservationTerms.DEFAULT.withoutAvailabilityCheck(), more);
    Future<ReservationOutcome> none = queued(room, last);
    unlocked.countDown();

    assertThat(((Reserved) answer(expiring)).reservations())
        .extracting(Reservation::expiresAt, Reservation::uncovered)
        .containsExactly(tuple(soon, 0));
    assertThat(((Reserved) answer(unchecked)).reservations())
        .extracting(Reservation::expiresAt, Reservation::uncovered)
        .containsExactly(tuple(null, 3));
    assertThat(answer(none)).isInstanceOf(Short.class);
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void aReferenceThatIsTwiceInABatchIsReservedOnce(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    keepBusy(room, sku);
    ReservationLine same = line(newReference(), sku, "NORTH", 4);

    Future<ReservationOutcome> first = queued(room, same);
    Future<ReservationOutcome> again = queued(room, same);
    unlocked.countDown();

    assertThat(answer(again)).isEqualTo(answer(first)).isInstanceOf(Reserved.class);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(5);
  }

  @OnBothDatabases
  void aRequestThatTheDatabaseRefusesFailsAlone(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      room.jdbc
          .sql("alter table inventory.reservation add constraint poison check (reference <> 'bad')")
          .update();
      Sku sku = room.stocked(10, "NORTH");
      keepBusy(room, sku);

      Future<ReservationOutcome> first = queued(room, line(newReference(), sku, "NORTH", 1));
      Future<ReservationOutcome> bad = queued(room, line("bad", sku, "NORTH", 1));
      Future<ReservationOutcome> last = queued(room, line(newReference(), sku, "NORTH", 1));
      unlocked.countDown();

      assertThat(answer(first)).isInstanceOf(Reserved.class);
      assertThat(answer(last)).isInstanceOf(Reserved.class);
      assertThatThrownBy(() -> bad.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DataIntegrityViolationException.class);
      assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(3);
      assertThat(room.records.violations()).isEmpty();
    }
  }

  @OnBothDatabases
  void theSoldOutAreAnsweredWithoutWaitingForALock(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku none = room.stocked(1, "NORTH");
    room.inventory.reserve(null, List.of(line(newReference(), none, "NORTH", 1)));
    Sku busy = room.stocked(9, "NORTH");
    CountDownLatch holds = holdLock(room, none);
    keepBusy(room, busy, none);

    Future<ReservationOutcome> one = queued(room, line(newReference(), none, "NORTH", 1));
    Future<ReservationOutcome> other = queued(room, line(newReference(), none, "NORTH", 1));
    unlocked.countDown();

    assertThat(answer(one)).isInstanceOf(Short.class);
    assertThat(answer(other)).isInstanceOf(Short.class);
    assertThat(holds.getCount()).as("the lock is held still").isEqualTo(1);
    holds.countDown();
  }

  @OnBothDatabases
  void aStrangerDoesNotWaitBehindABusyRow(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku busy = room.stocked(10, "NORTH");
    Sku free = room.stocked(10, "NORTH");
    keepBusy(room, busy);
    queued(room, line(newReference(), busy, "NORTH", 1));

    assertThat(room.inventory.reserve(null, List.of(line(newReference(), free, "NORTH", 1))))
        .isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void aCallerThatWasInterruptedLearnsTheOutcomeByItsReference(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    ReservationLine wanted = line(newReference(), sku, "NORTH", 4);
    CountDownLatch holds = holdLock(room, sku);
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread caller = new Thread(() -> told.complete(thrownBy(room, wanted)));
    caller.start();
    awaitLockWaiters(room, caller);

    caller.interrupt();
    assertThat(told.get(30, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknown.class);
    holds.countDown();

    assertThat(room.inventory.reserve(null, List.of(wanted))).isInstanceOf(Reserved.class);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(4);
  }

  @OnBothDatabases
  void whoeverRunsOutOfPatienceBeforeItsTurnIsOutAndAFullQueueTurnsAway(Database database)
      throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    CombinedReserving node =
        room.anotherNode(new CombiningSettings(1, 256, 1, Duration.ofMillis(500)));
    CountDownLatch holds = holdLock(room, sku);
    try {
      Future<ReservationOutcome> begun = callers.submit(() -> node.reserve(request(sku)));
      Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> isLockAwaited(room));
      Future<ReservationOutcome> waits = callers.submit(() -> node.reserve(request(sku)));
      Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> node.waiting() == 1);

      assertThatThrownBy(() -> node.reserve(request(sku)))
          .isInstanceOf(ConcurrencyFailureException.class);
      assertThat(fault(begun)).isInstanceOf(OutcomeUnknown.class);
      assertThat(fault(waits)).isInstanceOf(ConcurrencyFailureException.class);
    } finally {
      holds.countDown();
      node.destroy();
    }
    assertThat(room.at(sku, "NORTH").reserved()).as("only what was begun").isEqualTo(1);
  }

  @OnBothDatabases
  void twoNodesAndAJourneySellExactlyWhatThereIs(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku hot = room.stocked(60, "NORTH");
    Sku other = room.stocked(1000, "NORTH");
    CombinedReserving node = room.anotherNode(USUAL);
    List<Callable<ReservationOutcome>> tasks = new ArrayList<>();
    IntStream.range(0, 120)
        .forEach(
            i -> {
              List<ReservationLine> lines = lines(hot, other, i);
              tasks.add(() -> room.inventory.reserve(null, lines));
              tasks.add(() -> node.reserve(ReservationRequest.of(null, lines(hot, other, i))));
              tasks.add(
                  () ->
                      room.transaction.execute(
                          status -> room.inventory.reserve(null, lines(hot, other, i))));
            });

    List<ReservationOutcome> outcomes = AtOnce.run(16, tasks);
    node.destroy();

    assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(60);
    assertThat(room.at(hot, "NORTH").available()).isZero();
  }

  private static List<ReservationLine> lines(Sku hot, Sku other, int i) {
    String reference = newReference();
    ReservationLine one = line(reference, hot, "NORTH", 1);
    return i % 3 == 0 ? List.of(line(reference, other, "NORTH", 1), one) : List.of(one);
  }

  /** Takes the positions and holds them locked until {@link #unlocked}; a worker waits for them. */
  private void keepBusy(InventoryRoom room, Sku... skus) throws Exception {
    CountDownLatch holds = holdLock(room, skus[0]);
    String reference = newReference();
    List<ReservationLine> lines =
        List.of(skus).stream().map(sku -> line(reference, sku, "NORTH", 1)).toList();
    callers.submit(() -> room.inventory.reserve(null, lines));
    Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> isLockAwaited(room));
    callers.submit(
        () -> {
          unlocked.await();
          holds.countDown();
          return null;
        });
  }

  private CountDownLatch holdLock(InventoryRoom room, Sku sku) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    callers.submit(
        () ->
            room.transaction.execute(
                status -> {
                  room.jdbc
                      .sql("select sku from inventory.position where sku = ? for update")
                      .param(sku.value())
                      .query(String.class)
                      .list();
                  held.countDown();
                  return await(release);
                }));
    held.await();
    return release;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(9, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Future<ReservationOutcome> queued(InventoryRoom room, ReservationLine line) {
    return queued(room, ReservationTerms.DEFAULT, line);
  }

  private Future<ReservationOutcome> queued(
      InventoryRoom room, ReservationTerms terms, ReservationLine line) {
    int before = room.combined.waiting();
    Future<ReservationOutcome> answer =
        callers.submit(() -> room.inventory.reserve(null, List.of(line), terms));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> room.combined.waiting() > before);
    return answer;
  }
}
