package io.waymark.providers.intake;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.orders.Cancellation;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Orders;
import io.waymark.orders.Placement;
import io.waymark.providers.framework.InboundMessage;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a channel asks for, through the orders room. */
@Component
public class OrderIntake {

  private final Orders orders;
  private final TransactionTemplate attempt;

  OrderIntake(Orders orders, PlatformTransactionManager transactions) {
    this.orders = orders;
    this.attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * What came of a request.
   *
   * @param order the order it is about; null when there is none
   * @param note why nothing was done, for an operator; null when something was
   * @param conflicting whether another order stands under the same id
   */
  public record Outcome(OrderId order, String note, boolean conflicting) {

    private static Outcome done(OrderId order) {
      return new Outcome(order, null, false);
    }

    private static Outcome nothing(OrderId order, String note) {
      return new Outcome(order, note, false);
    }
  }

  /**
   * Carries a request out in the caller's transaction. Throws {@link InvalidInput} for an order
   * that cannot be taken and {@link Unknown} for the cancellation of an order that has not come
   * yet: channels do not promise to send in order.
   */
  public Outcome carryOut(ChannelRequest request) {
    if (request instanceof ChannelRequest.Place place) {
      return place(TidyOrder.of(place.order()), place.cancelledBecause());
    }
    if (request instanceof ChannelRequest.Cancel cancel) {
      return cancel(cancel);
    }
    return Outcome.nothing(null, ((ChannelRequest.Ignore) request).reason());
  }

  /** A step of a topic's route that reads the message and carries out what it asks for. */
  public Processor reading(Function<InboundMessage, ChannelRequest> reader) {
    return exchange -> settle(exchange, carryOut(reader.apply(InboundMessage.of(exchange))));
  }

  /**
   * As {@link #reading}, but another order under the same id is {@link InvalidInput}: where people
   * write the files, it is a slip that a person should see.
   */
  public Processor readingOnce(Function<InboundMessage, ChannelRequest> reader) {
    return exchange -> {
      Outcome outcome = carryOut(reader.apply(InboundMessage.of(exchange)));
      if (outcome.conflicting()) {
        throw InvalidInput.of("order", "conflict", "is not placed. " + outcome.note());
      }
      settle(exchange, outcome);
    };
  }

  private static void settle(Exchange exchange, Outcome outcome) {
    if (outcome.order() != null) {
      InboundMessage.concerns(exchange, outcome.order());
    }
    if (outcome.note() != null) {
      InboundMessage.note(exchange, outcome.note());
    }
  }

  private Outcome place(NewOrder order, String cancelledBecause) {
    Placement placement = orders.place(order, Optional.empty());
    if (placement instanceof Placement.Conflicting conflicting) {
      String note = "Order " + order.channelOrderId() + " stands already, with other content";
      return new Outcome(conflicting.existing(), note, true);
    }
    if (placement instanceof Placement.AlreadyPlaced again) {
      String note = "Order " + order.channelOrderId() + " was placed before";
      return Outcome.nothing(again.order().id(), note);
    }
    OrderId id = ((Placement.Placed) placement).order().id();
    return cancelledBecause == null
        ? Outcome.done(id)
        : cancel(id, order.channel(), cancelledBecause);
  }

  private Outcome cancel(ChannelRequest.Cancel request) {
    OrderId id =
        orders
            .findByChannel(request.channel(), request.channelOrderId())
            .orElseThrow(
                () -> new Unknown("order of " + request.channel(), request.channelOrderId()));
    return cancel(id, request.channel(), request.reason());
  }

  private Outcome cancel(OrderId id, String channel, String reason) {
    Cancellation wish = new Cancellation(null, reason, channel);
    try {
      // Behind a savepoint, because a refusal would doom the message's own transaction.
      attempt.executeWithoutResult(status -> orders.requestCancellation(id, wish));
      return Outcome.done(id);
    } catch (NotAllowedNow tooLate) {
      return Outcome.nothing(id, "It could not be cancelled any more: " + tooLate.getMessage());
    }
  }
}
