package io.waymark.providers.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.OrderId;
import io.waymark.providers.ProviderCallFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One try at a message: its Camel route, and what the table says of it afterwards. */
@Component
class Attempt {

  private final ProducerTemplate camel;
  private final TransactionTemplate transaction;
  private final MessageRows rows;
  private final NewMessages fresh;
  private final ApplicationEventPublisher events;
  private final ObjectMapper json;

  Attempt(
      ProducerTemplate camel,
      TransactionTemplate transaction,
      MessageRows rows,
      NewMessages fresh,
      ApplicationEventPublisher events,
      ObjectMapper json) {
    this.camel = camel;
    this.transaction = transaction;
    this.rows = rows;
    this.fresh = fresh;
    this.events = events;
    this.json = json;
  }

  /** Runs the topic's route and marks the message done, both or neither. */
  void process(LeasedMessage message) {
    transaction.executeWithoutResult(
        status -> {
          Exchange exchange = run(message);
          OrderId order = InboundMessage.order(exchange);
          String orderId = order == null ? null : order.value();
          String note = InboundMessage.note(exchange);
          if (rows.done(List.of(message.id()), orderId, note) == 0) {
            throw new SettledElsewhere();
          }
        });
  }

  /**
   * Stores an order's message as done and runs its topic's route, both or neither. False when it is
   * a duplicate or not its turn; then nothing was done.
   */
  boolean processNew(LeasedMessage message) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!fresh.insertDone(message)) {
                return false;
              }
              String note = InboundMessage.note(run(message));
              if (note != null) {
                rows.note(message.id(), note);
              }
              return true;
            }));
  }

  /** Runs the action's route, outside every transaction. */
  void call(LeasedMessage message) {
    run(message);
  }

  void giveUp(LeasedMessage message, int attempts, String error) {
    transaction.executeWithoutResult(
        status -> {
          if (rows.dead(message.id(), attempts, error) && message.direction() == Direction.OUT) {
            events.publishEvent(failure(message, error));
          }
        });
  }

  private Exchange run(LeasedMessage message) {
    Exchange exchange =
        camel.send(
            "direct:" + message.route(),
            fresh -> {
              if (message.direction() == Direction.IN) {
                inbound(message).enter(fresh);
              } else {
                prepareCall(message, fresh);
              }
            });
    if (exchange.getException() != null) {
      throw new RouteFailed(exchange.getException());
    }
    return exchange;
  }

  private static InboundMessage inbound(LeasedMessage message) {
    return new InboundMessage(
        message.id(),
        message.provider(),
        message.name(),
        message.externalId(),
        message.contentType(),
        message.body());
  }

  private static void prepareCall(LeasedMessage message, Exchange exchange) {
    exchange.getMessage().setBody(new String(message.body(), StandardCharsets.UTF_8));
    exchange.getMessage().setHeader("Idempotency-Key", message.externalId());
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, message.contentType());
  }

  private ProviderCallFailed failure(LeasedMessage message, String reason) {
    return new ProviderCallFailed(
        message.provider(),
        message.name(),
        message.orderId() == null ? null : new OrderId(message.orderId()),
        message.id(),
        payload(message.body()),
        reason);
  }

  private JsonNode payload(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return json.nullNode();
    }
  }

  /** Another node marked the message done first, so what was done here must be rolled back. */
  static final class SettledElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettledElsewhere() {
      super("Settled by another node", null, false, false);
    }
  }

  /** Carries a route's exception, checked or not, out of the transaction. */
  static final class RouteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RouteFailed(Throwable cause) {
      super(cause);
    }
  }
}
