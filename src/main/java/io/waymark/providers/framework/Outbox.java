package io.waymark.providers.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.InvalidInput;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox on the message table: one insert in the caller's transaction, sent after it. */
@Component
class Outbox implements Providers {

  private final ProviderRegistry registry;
  private final NewMessages messages;
  private final Dispatcher dispatcher;
  private final DispatchSettings settings;
  private final ObjectMapper json;

  Outbox(
      ProviderRegistry registry,
      NewMessages messages,
      Dispatcher dispatcher,
      DispatchSettings settings,
      ObjectMapper json) {
    this.registry = registry;
    this.messages = messages;
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public String call(ProviderAction action) {
    registry.requireAction(action.provider(), action.action());
    String key = action.idempotencyKey();
    if (key == null || key.isBlank() || key.length() > 120) {
      throw InvalidInput.of("idempotencyKey", "length", "must have 1 to 120 characters");
    }
    LeasedMessage message = message(action);
    if (!messages.insertLeased(message, dispatcher.node(), settings.lease())) {
      return messages.idOf(Direction.OUT, action.provider(), key);
    }
    afterCommit(() -> dispatcher.take(message));
    return message.id();
  }

  private LeasedMessage message(ProviderAction action) {
    return new LeasedMessage(
        UlidCreator.getMonotonicUlid().toString(),
        Direction.OUT,
        action.provider(),
        action.action(),
        action.idempotencyKey(),
        action.orderId() == null ? null : action.orderId().value(),
        "application/json",
        write(action.payload()),
        0);
  }

  private byte[] write(Object payload) {
    try {
      return json.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The payload cannot be written as JSON", e);
    }
  }

  private static void afterCommit(Runnable task) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      task.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            task.run();
          }
        });
  }
}
