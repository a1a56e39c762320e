package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Intake and the single view of every order. */
public interface Orders {

  /**
   * Stores an order and publishes {@link OrderPlaced} in the caller's transaction (or its own).
   * Idempotent by key and by (channel, channel order id). In the caller's transaction, the same
   * order coming in elsewhere at the very same time is told by {@link
   * org.springframework.dao.ConcurrencyFailureException}: roll back and try again.
   *
   * @param order what the channel handed in; throws {@link io.waymark.kernel.InvalidInput} naming
   *     each field that breaks a rule, with nothing stored
   * @param idempotencyKey the client's key, if it sent one; 1 to 320 characters, of which 255 are
   *     for clients and the rest for whom the key is valid
   */
  Placement place(NewOrder order, Optional<String> idempotencyKey);

  /** The order as it stands now, if there is one. */
  Optional<Order> find(OrderId id);

  /** The order as it stands now; throws {@link io.waymark.kernel.Unknown} if there is none. */
  Order get(OrderId id);

  /** The id of the order that a channel knows by this id, if there is one. */
  Optional<OrderId> findByChannel(String channel, String channelOrderId);

  /** Orders that meet the search, newest first, one page at a time. */
  OrderPage search(OrderSearch search);

  /**
   * The next orders that wait for stock of this SKU, the oldest first, with what they want of it.
   *
   * @param last the last one that was seen; null to begin with the oldest
   * @param count how many at most
   */
  List<WaitingOrder> waitingFor(Sku sku, OrderId last, int count);

  /** The next orders that wait for stock, as {@link #waitingFor}, with all that they wait for. */
  List<WaitingOrder> waiting(OrderId last, int count);

  /** What orders wait for. */
  Set<Sku> waitedFor();

  /**
   * Asks for lines, or the whole order, to be cancelled and publishes {@link
   * CancellationRequested}; idempotent. Throws {@link io.waymark.kernel.NotAllowedNow} when nothing
   * of what was asked for can be cancelled any more.
   */
  void requestCancellation(OrderId id, Cancellation cancellation);
}
