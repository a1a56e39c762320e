package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.providers.TestSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class InboxSpecification {

  @Autowired Inbox inbox;
  @Autowired Messages messages;
  @Autowired TestSystem.Script script;

  private final String externalId = UUID.randomUUID().toString();

  @Test
  void aMessageIsStoredAndThenProcessedOnce() {
    Received received = receive("{\"a\":1}");

    assertThat(received).isInstanceOf(Received.Stored.class);
    awaitState(received.id(), MessageState.DONE);
    assertThat(script.tries(externalId)).hasSize(1);
    assertThat(messages.get(received.id()).body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void theSameExternalIdAgainIsADuplicate() {
    Received first = receive("{\"a\":1}");

    Received second = receive("{\"a\":2}");

    assertThat(second).isEqualTo(new Received.Duplicate(first.id()));
    awaitState(first.id(), MessageState.DONE);
    assertThat(script.tries(externalId)).hasSize(1);
  }

  @Test
  void ofManyAtOnceWithOneExternalIdExactlyOneIsStored() throws Exception {
    assertThat(Deliveries.stored(40, () -> receive("{}"))).isEqualTo(1);
  }

  @Test
  void aMessageThatFailsIsTriedAgainUntilItWorks() {
    script.on(
        externalId,
        exchange -> {
          if (script.tries(externalId).size() < 3) {
            throw new IllegalStateException("the journey does not wait yet");
          }
        });

    Received received = receive("{}");

    awaitState(received.id(), MessageState.DONE);
    assertThat(messages.get(received.id()).attempts()).isEqualTo(3);
    assertThat(messages.get(received.id()).lastError()).isNull();
  }

  @Test
  void badInputIsDeadAtOnceUntilAPersonMendsAndReprocessesIt() {
    script.on(
        externalId,
        exchange -> {
          if (exchange.getMessage().getBody(String.class).contains("bad")) {
            throw InvalidInput.of("lines[0].sku", "required", "must not be blank");
          }
        });
    Received received = receive("{\"sku\":\"bad\"}");
    awaitState(received.id(), MessageState.DEAD);
    assertThat(messages.get(received.id()).lastError()).isEqualTo("lines[0].sku must not be blank");

    messages.mend(received.id(), "{\"sku\":\"good\"}".getBytes(StandardCharsets.UTF_8));
    messages.reprocess(received.id());

    awaitState(received.id(), MessageState.DONE);
    assertThat(script.tries(externalId)).hasSize(2);
  }

  @Test
  void allDeadMessagesOfAProviderAreReprocessedAtOnce() {
    script.on(
        externalId,
        exchange -> {
          if (script.tries(externalId).size() == 1) {
            throw InvalidInput.of("body", "bad", "must be better");
          }
        });
    Received received = receive("{}");
    awaitState(received.id(), MessageState.DEAD);

    int count = messages.reprocessAll(TestSystem.ID, MessageState.DEAD);

    assertThat(count).isPositive();
    awaitState(received.id(), MessageState.DONE);
  }

  @Test
  void whatIsDoneIsNeitherMendedNorReprocessed() {
    Received received = receive("{}");
    awaitState(received.id(), MessageState.DONE);

    assertThatThrownBy(() -> messages.reprocess(received.id())).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> messages.mend(received.id(), new byte[] {'1'}))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> messages.reprocess("nothing")).isInstanceOf(Unknown.class);
  }

  @Test
  void aMessageIsFoundByTheOrderThatItMade() {
    OrderId order = OrderId.next();
    script.on(externalId, exchange -> InboundMessage.concerns(exchange, order));

    Received received = receive("{}");

    awaitState(received.id(), MessageState.DONE);
    MessageSearch byOrder = new MessageSearch(null, null, null, order.value(), null, 10);
    assertThat(messages.search(byOrder).messages())
        .extracting(Message::id)
        .containsExactly(received.id());
  }

  @Test
  void pagesOfMessagesFollowEachOtherWithoutGapOrRepeat() {
    List<String> made =
        Stream.generate(
                () ->
                    inbox
                        .receive(
                            TestSystem.ID,
                            "told",
                            UUID.randomUUID().toString(),
                            "a/b",
                            new byte[] {'x'})
                        .id())
            .limit(6)
            .toList();

    MessagePage first = messages.search(search(null, 3));
    MessagePage second = messages.search(search(first.next(), 3));

    List<String> seen =
        Stream.concat(first.messages().stream(), second.messages().stream())
            .map(Message::id)
            .toList();
    assertThat(seen).doesNotHaveDuplicates().hasSize(6).containsAll(made);
  }

  @Test
  void bytesThatAreNoTextReachTheRouteUnchanged() {
    byte[] bytes = {0, (byte) 0xff, 'a', (byte) 0xc3};
    byte[][] arrived = new byte[1][];
    script.on(externalId, exchange -> arrived[0] = exchange.getMessage().getBody(byte[].class));

    Received received = inbox.receive(TestSystem.ID, "told", externalId, "a/b", bytes);

    awaitState(received.id(), MessageState.DONE);
    assertThat(arrived[0]).isEqualTo(bytes);
    assertThat(messages.get(received.id()).base64()).isTrue();
  }

  @Test
  void anUnknownProviderOrTopicIsRefused() {
    byte[] body = {'{', '}'};

    assertThatThrownBy(() -> inbox.receive("nobody", "told", externalId, "a/b", body))
        .isInstanceOf(Unknown.class);
    assertThatThrownBy(() -> inbox.receive(TestSystem.ID, "nothing", externalId, "a/b", body))
        .isInstanceOf(Unknown.class);
  }

  private static MessageSearch search(String after, int limit) {
    return new MessageSearch(TestSystem.ID, Direction.IN, null, null, after, limit);
  }

  private Received receive(String body) {
    return inbox.receive(
        TestSystem.ID,
        "told",
        externalId,
        "application/json",
        body.getBytes(StandardCharsets.UTF_8));
  }

  private void awaitState(String id, MessageState state) {
    await().untilAsserted(() -> assertThat(messages.get(id).state()).isEqualTo(state));
  }
}
