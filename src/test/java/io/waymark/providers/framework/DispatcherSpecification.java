package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.Turns;
import io.waymark.providers.TestSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several nodes on one database: the context's own, and those that a test starts beside it. */
abstract class DispatcherSpecification {

  private static final Duration LEASE = Duration.ofMillis(900);

  @Autowired MessageRows rows;
  @Autowired NewMessages fresh;
  @Autowired JdbcClient jdbc;
  @Autowired Attempt attempt;
  @Autowired Messages messages;
  @Autowired TestSystem.Script script;

  private final List<Dispatcher> nodes = new ArrayList<>();

  @AfterEach
  void stopNodes() {
    nodes.forEach(Dispatcher::stop);
  }

  @Test
  void severalNodesNeverProcessAMessageTwice() {
    List<LeasedMessage> waiting =
        IntStream.range(0, 300).mapToObj(number -> message(Direction.IN)).toList();
    waiting.forEach(message -> fresh.insertLeased(message, "gone", Duration.ZERO));

    node("one", settings(Duration.ofSeconds(30), 8));
    node("two", settings(Duration.ofSeconds(30), 8));

    waiting.forEach(message -> awaitState(message, MessageState.DONE));
    assertThat(waiting).allMatch(message -> script.tries(message.externalId()).size() == 1);
  }

  @Test
  void whatAKilledNodeHeldIsTakenUpWhenItsLeaseLapses() {
    LeasedMessage orphan = message(Direction.IN);
    AtomicReference<Instant> taken = new AtomicReference<>();
    script.on(orphan.externalId(), exchange -> taken.set(Instant.now()));
    Instant killed = Instant.now();

    fresh.insertLeased(orphan, "killed", Duration.ofMillis(1500));

    awaitState(orphan, MessageState.DONE);
    assertThat(taken.get()).isAfterOrEqualTo(killed.plusMillis(1500));
  }

  @Test
  void aCallThatOutlivesTheLeaseIsNotMadeTwice() throws Exception {
    Duration never = Duration.ofHours(1);
    Duration lease = Duration.ofMillis(600);
    Dispatcher node =
        node("slow", new DispatchSettings(1, 1, 10, lease, never, 10, never, never, 8));
    LeasedMessage slow = message(Direction.OUT);
    CountDownLatch answer = new CountDownLatch(1);
    script.on(slow.externalId(), exchange -> answer.await());
    fresh.insertLeased(slow, "slow", lease);

    node.take(slow);

    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(5))
        .until(() -> script.tries(slow.externalId()).size() == 1);
    answer.countDown();
    awaitState(slow, MessageState.DONE);
    assertThat(script.tries(slow.externalId())).hasSize(1);
  }

  @Test
  void whatFailsTooOftenIsDead() {
    Dispatcher node = node("strict", settings(Duration.ofSeconds(30), 3));
    LeasedMessage hopeless = message(Direction.OUT);
    script.on(
        hopeless.externalId(),
        exchange -> {
          throw new IllegalStateException("no");
        });
    fresh.insertLeased(hopeless, "strict", Duration.ofSeconds(30));

    node.take(hopeless);

    awaitState(hopeless, MessageState.DEAD);
    assertThat(messages.get(hopeless.id()).attempts()).isEqualTo(3);
    assertThat(messages.get(hopeless.id()).lastError()).isEqualTo("IllegalStateException: no");
    assertThat(script.tries(hopeless.externalId())).hasSize(3);
    assertThat(script.failures(hopeless.id())).hasSize(1);
  }

  @Test
  void aLongRetryFreesTheMessageForEveryNode() {
    DispatchSettings patient =
        new DispatchSettings(
            1,
            1,
            10,
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            10,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            8);
    Dispatcher node = node("patient", patient);
    LeasedMessage failing = message(Direction.IN);
    script.on(
        failing.externalId(),
        exchange -> {
          if (script.tries(failing.externalId()).size() == 1) {
            throw new IllegalStateException("not yet");
          }
        });
    fresh.insertLeased(failing, "patient", Duration.ofSeconds(30));

    node.take(failing);

    awaitState(failing, MessageState.FAILED);
    assertThat(messages.get(failing.id()).leasedBy()).isNull();
    awaitState(failing, MessageState.DONE);
  }

  @Test
  void whatANodeHasNoRoomForIsGivenBack() {
    DispatchSettings full =
        new DispatchSettings(
            1,
            1,
            0,
            Duration.ofMinutes(5),
            Duration.ofMillis(100),
            10,
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            8);
    Dispatcher node = node("full", full);
    LeasedMessage tooMuch = message(Direction.IN);
    fresh.insertLeased(tooMuch, "full", Duration.ofMinutes(5));

    node.take(tooMuch);

    awaitState(tooMuch, MessageState.DONE);
  }

  @Test
  void aFailureThatCannotBeNotedDoesNotHoldTheMessageForEver() {
    MessageRows forgetful =
        new MessageRows(jdbc) {
          @Override
          void failed(String id, int attempts, String error, Duration retryAfter, String node) {
            throw new IllegalStateException("the database is away");
          }
        };
    Dispatcher node =
        new Dispatcher(
            "forgetful", settings(LEASE, 8), forgetful, attempt, new Turns(0, ""), () -> true);
    LeasedMessage failing = message(Direction.IN);
    script.on(
        failing.externalId(),
        exchange -> {
          if (script.tries(failing.externalId()).size() == 1) {
            throw new IllegalStateException("not yet");
          }
        });
    fresh.insertLeased(failing, "forgetful", LEASE);
    nodes.add(node);
    node.start();

    node.take(failing);

    awaitState(failing, MessageState.DONE);
  }

  @Test
  void whatOneNodeProcessedAnotherRollsBack() {
    LeasedMessage contested = message(Direction.IN);
    fresh.insertLeased(contested, "one", Duration.ofSeconds(30));
    attempt.process(contested);
    LeasedMessage effect = message(Direction.OUT);
    script.on(
        contested.externalId(),
        exchange -> fresh.insertLeased(effect, "one", Duration.ofSeconds(30)));

    assertThatThrownBy(() -> attempt.process(contested))
        .isInstanceOf(Attempt.SettledElsewhere.class);

    assertThat(fresh.insertLeased(effect, "one", Duration.ofSeconds(30)))
        .as("the second processing left nothing behind")
        .isTrue();
    rows.done(List.of(effect.id()), null, null);
  }

  private Dispatcher node(String name, DispatchSettings settings) {
    Dispatcher node = new Dispatcher(name, settings, rows, attempt, new Turns(0, ""), () -> true);
    nodes.add(node);
    node.start();
    return node;
  }

  private static DispatchSettings settings(Duration lease, int maxAttempts) {
    return new DispatchSettings(
        4,
        4,
        1000,
        lease,
        Duration.ofMillis(100),
        20,
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        maxAttempts);
  }

  private static LeasedMessage message(Direction direction) {
    String id = UlidCreator.getMonotonicUlid().toString();
    String name = direction == Direction.IN ? "told" : "call";
    return new LeasedMessage(
        id, direction, TestSystem.ID, name, id, null, "application/json", new byte[] {'{', '}'}, 0);
  }

  private void awaitState(LeasedMessage message, MessageState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(messages.get(message.id()).state()).isEqualTo(state));
  }
}
