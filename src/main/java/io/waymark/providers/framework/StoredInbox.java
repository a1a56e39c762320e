package io.waymark.providers.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.InvalidInput;
import io.waymark.security.CurrentUser;
import java.io.IOException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The inbox on the message table. An event of an order is stored and processed in one transaction
 * when nothing stands in its way; everything else, and what fails, is one insert that commits by
 * itself and then goes straight to work.
 */
@Component
class StoredInbox implements Inbox {

  private final ProviderRegistry registry;
  private final NewMessages messages;
  private final Dispatcher dispatcher;
  private final DispatchSettings settings;
  private final ObjectMapper json;
  private final TransactionTemplate outside;

  StoredInbox(
      ProviderRegistry registry,
      NewMessages messages,
      Dispatcher dispatcher,
      DispatchSettings settings,
      ObjectMapper json,
      PlatformTransactionManager transactions) {
    this.registry = registry;
    this.messages = messages;
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.json = json;
    this.outside = new TransactionTemplate(transactions);
    outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @Override
  public Received receive(
      String provider, String topic, String externalId, String contentType, byte[] body) {
    Topic known = registry.topic(provider, topic);
    check(externalId, body);
    LeasedMessage message =
        new LeasedMessage(
            UlidCreator.getMonotonicUlid().toString(),
            Direction.IN,
            provider,
            topic,
            externalId,
            known.event().isPresent() ? orderId(body) : null,
            contentType.substring(0, Math.min(100, contentType.length())),
            body,
            0);
    return outside.execute(status -> safe(message));
  }

  private Received safe(LeasedMessage message) {
    // What the journey does is not done by whoever sent the message.
    return message.orderId() != null && CurrentUser.asSystem(() -> dispatcher.processNow(message))
        ? new Received.Stored(message.id())
        : store(message);
  }

  private Received store(LeasedMessage message) {
    boolean stored;
    try {
      stored = messages.insertLeased(message, dispatcher.node(), settings.lease());
    } catch (DuplicateKeyException storedMeanwhile) {
      stored = false;
    }
    if (!stored) {
      return new Received.Duplicate(
          messages.idOf(Direction.IN, message.provider(), message.externalId()));
    }
    dispatcher.take(message);
    return new Received.Stored(message.id());
  }

  private static void check(String externalId, byte[] body) {
    if (externalId.isBlank() || externalId.length() > 200) {
      throw InvalidInput.of("externalId", "length", "must have 1 to 200 characters");
    }
    if (body.length == 0) {
      throw InvalidInput.of("body", "required", "must not be empty");
    }
  }

  // Known early, so that events of one order are processed in order and can be found by it.
  private String orderId(byte[] body) {
    try {
      JsonNode id = json.readTree(body).path("orderId");
      return id.isTextual() && id.textValue().length() == 26 ? id.textValue() : null;
    } catch (IOException notJson) {
      return null;
    }
  }
}
