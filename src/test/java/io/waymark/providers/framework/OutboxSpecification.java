package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import io.waymark.providers.TestSystem;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class OutboxSpecification {

  @Autowired Providers providers;
  @Autowired Messages messages;
  @Autowired TransactionTemplate transaction;
  @Autowired TestSystem.Script script;

  private final String key = UUID.randomUUID().toString();
  private final OrderId order = OrderId.next();

  @Test
  void aCallIsSentAfterTheCallersCommitAndOutsideAnyTransaction() {
    AtomicBoolean inTransaction = new AtomicBoolean(true);
    script.on(
        key,
        exchange ->
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive()));

    String id =
        transaction.execute(
            status -> {
              String stored = providers.call(action(key));
              assertThat(script.tries(key)).isEmpty();
              return stored;
            });

    awaitState(id, MessageState.DONE);
    assertThat(script.tries(key)).hasSize(1);
    assertThat(inTransaction).isFalse();
  }

  @Test
  void aCallWhoseTransactionRollsBackIsNeverSent() {
    transaction.executeWithoutResult(
        status -> {
          providers.call(action(key));
          status.setRollbackOnly();
        });

    String later = UUID.randomUUID().toString();
    awaitState(providers.call(action(later)), MessageState.DONE);
    assertThat(script.tries(key)).isEmpty();
    assertThat(
            messages
                .search(new MessageSearch(null, null, null, order.value(), null, 10))
                .messages())
        .extracting(Message::externalId)
        .containsExactly(later);
  }

  @Test
  void theSameKeyAgainIsTheSameCall() {
    String first = providers.call(action(key));

    String second = transaction.execute(status -> providers.call(action(key)));

    assertThat(second).isEqualTo(first);
    awaitState(first, MessageState.DONE);
    assertThat(script.tries(key)).hasSize(1);
  }

  @Test
  void aCallThatFailsIsSentAgainUnderTheSameKey() {
    script.on(
        key,
        exchange -> {
          if (script.tries(key).size() == 1) {
            throw new java.net.ConnectException("refused");
          }
        });

    String id = providers.call(action(key));

    awaitState(id, MessageState.DONE);
    assertThat(messages.get(id).attempts()).isEqualTo(2);
  }

  @Test
  void aCallThatIsGivenUpIsPublishedWithItsPayload() {
    script.on(
        key,
        exchange -> {
          throw InvalidInput.of("payload", "bad", "must be better");
        });

    String id = providers.call(action(key));

    awaitState(id, MessageState.DEAD);
    assertThat(script.failures(id))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.orderId()).isEqualTo(order);
              assertThat(failure.payload().path("greeting").asText()).isEqualTo("hello");
              assertThat(failure.reason()).isEqualTo("payload must be better");
            });
  }

  @Test
  void anUnknownProviderOrActionIsRefused() {
    assertThatThrownBy(
            () -> providers.call(new ProviderAction("nobody", "call", key, order, Map.of())))
        .isInstanceOf(Unknown.class);
    assertThatThrownBy(
            () -> providers.call(new ProviderAction(TestSystem.ID, "sing", key, order, Map.of())))
        .isInstanceOf(Unknown.class);
  }

  private ProviderAction action(String idempotencyKey) {
    return new ProviderAction(
        TestSystem.ID, "call", idempotencyKey, order, Map.of("greeting", "hello"));
  }

  private void awaitState(String id, MessageState state) {
    await().untilAsserted(() -> assertThat(messages.get(id).state()).isEqualTo(state));
  }
}
