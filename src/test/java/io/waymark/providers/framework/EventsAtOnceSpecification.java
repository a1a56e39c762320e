package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.OrderId;
import io.waymark.providers.TestSystem;
import io.waymark.security.CurrentUser;
import io.waymark.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * An order's events are stored and processed in one transaction, unless something is in the way.
 */
abstract class EventsAtOnceSpecification {

  @Autowired Inbox inbox;
  @Autowired Messages messages;
  @Autowired NewMessages fresh;
  @Autowired MessageRows rows;
  @Autowired TestSystem.Script script;

  private final OrderId order = OrderId.next();
  private final String part = order.value() + "-1";

  @Test
  void anEventIsDoneWhenItsSenderIsAnswered() {
    Received received = happened("first");

    assertThat(received).isInstanceOf(Received.Stored.class);
    Message message = messages.get(received.id());
    assertThat(message.state()).isEqualTo(MessageState.DONE);
    assertThat(message.attempts()).isEqualTo(1);
    assertThat(message.orderId()).isEqualTo(order.value());
    assertThat(message.doneAt()).isNotNull();
    assertThat(message.dueAt()).isNull();
    assertThat(script.events(part)).hasSize(1);
  }

  @Test
  void theSameEventAgainIsADuplicate() {
    Received first = happened("first");

    assertThat(happened("first")).isEqualTo(new Received.Duplicate(first.id()));
    assertThat(script.events(part)).hasSize(1);
  }

  @Test
  void ofManyAtOnceWithOneExternalIdExactlyOneIsProcessed() throws Exception {
    assertThat(Deliveries.stored(40, () -> happened("first"))).isEqualTo(1);
    assertThat(script.events(part)).hasSize(1);
  }

  @Test
  void whatFailsIsRolledBackStoredAndTriedAgain() {
    LeasedMessage effect = call();
    script.on(
        part,
        none -> {
          if (script.events(part).size() == 1) {
            fresh.insertLeased(effect, "one", Duration.ofMinutes(5));
            throw new IllegalStateException("the journey does not wait yet");
          }
        });

    Received received = happened("first");

    assertThat(received).isInstanceOf(Received.Stored.class);
    awaitDone(received.id());
    assertThat(script.events(part)).hasSize(2);
    assertThat(fresh.insertLeased(effect, "one", Duration.ofMinutes(5)))
        .as("the first processing left nothing behind")
        .isTrue();
    rows.done(List.of(effect.id()), null, null);
  }

  @Test
  void anEventThatFindsItsLaneTakenIsStoredAndFollows() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    List<Integer> seen = new CopyOnWriteArrayList<>();
    script.on(
        part,
        none -> {
          if (entered.getCount() > 0) {
            entered.countDown();
            released.await();
            seen.add(1);
          } else {
            seen.add(2);
          }
        });
    CompletableFuture<Received> first = CompletableFuture.supplyAsync(() -> happened("first"));
    entered.await();

    Received second = happened("second");

    assertThat(second).isInstanceOf(Received.Stored.class);
    assertThat(messages.get(second.id()).state()).isEqualTo(MessageState.PENDING);
    released.countDown();
    awaitDone(second.id());
    assertThat(messages.get(first.join().id()).state()).isEqualTo(MessageState.DONE);
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void noEventOvertakesAnEarlierOneOfItsOrder() {
    LeasedMessage earlier = event();
    fresh.insertLeased(earlier, "another node", Duration.ofMinutes(5));

    assertThat(fresh.insertDone(event())).isFalse();
    rows.failed(earlier.id(), 1, "not yet", Duration.ofMinutes(5), null);
    assertThat(fresh.insertDone(event())).isFalse();
    rows.done(List.of(earlier.id()), null, null);
    assertThat(fresh.insertDone(event())).isTrue();
  }

  @Test
  void whatAnEventDoesIsNotDoneByItsSender() {
    List<String> users = new CopyOnWriteArrayList<>();
    script.on(part, none -> users.add(CurrentUser.get().name()));
    CurrentUser sender = new CurrentUser("key:warehouse", Set.of(Role.OPERATOR), null);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(sender, null));

    happened("first");

    assertThat(users).containsExactly("system");
    assertThat(CurrentUser.get()).isEqualTo(sender);
    SecurityContextHolder.clearContext();
  }

  private Received happened(String id) {
    return inbox.receive(
        TestSystem.ID,
        "thing-happened",
        id + " of " + order.value(),
        "application/json",
        "{\"orderId\":\"%s\",\"fulfillmentOrderId\":\"%s\"}"
            .formatted(order.value(), part)
            .getBytes(StandardCharsets.UTF_8));
  }

  private LeasedMessage event() {
    return message(Direction.IN, "thing-happened", order.value());
  }

  private static LeasedMessage call() {
    return message(Direction.OUT, "call", null);
  }

  private static LeasedMessage message(Direction direction, String name, String order) {
    String id = UlidCreator.getMonotonicUlid().toString();
    return new LeasedMessage(
        id,
        direction,
        TestSystem.ID,
        name,
        id,
        order,
        "application/json",
        new byte[] {'{', '}'},
        0);
  }

  private void awaitDone(String id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(messages.get(id).state()).isEqualTo(MessageState.DONE));
  }
}
