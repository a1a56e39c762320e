package io.waymark.orders;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * The part of an order that one source ships.
 *
 * @param id the order id, a hyphen and a running number, such as {@code 01J…-1}
 * @param orderId the order
 * @param source the location that ships
 * @param provider the provider that wraps that location, such as {@code simulated-warehouse}
 * @param status where it stands
 * @param lines what it ships
 * @param reason why the source was chosen, in words
 * @param rejection why the source rejected it or it was cancelled; null otherwise
 * @param cancellationRequested whether the source was asked to stop
 * @param carrier the carrier, once shipped; may be null
 * @param trackingNumber the carrier's number, once shipped; may be null
 * @param createdAt when it was made, UTC
 * @param shippedAt when it left, UTC; null before
 * @param deliveredAt when it arrived, UTC; null before
 */
public record FulfillmentOrder(
    String id,
    OrderId orderId,
    LocationId source,
    String provider,
    Status status,
    List<FulfillmentOrderLine> lines,
    String reason,
    String rejection,
    boolean cancellationRequested,
    String carrier,
    String trackingNumber,
    Instant createdAt,
    Instant shippedAt,
    Instant deliveredAt) {

  /** Where a fulfillment order stands. */
  public enum Status {
    /** Handed to the source's provider, no answer yet. */
    SENT,
    /** The source works on it. */
    ACCEPTED,
    /** The source does not ship it. */
    REJECTED,
    /** It left. */
    SHIPPED,
    /** It arrived. */
    DELIVERED,
    /** It was called back before it left. */
    CANCELLED
  }
}
