package io.waymark.orders;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An order as a channel hands it in, before anything was decided about it.
 *
 * @param channel the channel's id, such as {@code web}, {@code shopify}; required
 * @param channelOrderId the order's id in that channel; required; unique together with the channel
 * @param orderNumber the number that the customer knows; null means {@code channelOrderId}
 * @param orderType such as {@code standard} or {@code wholesale}; null means {@code standard}
 * @param placedAt when the customer placed it, UTC; null means now
 * @param currency ISO 4217 code of every amount in the order; required
 * @param customer who buys; required
 * @param shipTo where it goes; required
 * @param billTo who is billed; null means {@code shipTo}
 * @param destination the point of {@code shipTo}, when the channel knows it; may be null
 * @param lines what is bought; at least one
 * @param charges order-level amounts; null means none
 * @param payment how it is paid; null means paid
 * @param shippingMethod the method the customer chose, as the channel codes it; may be null
 * @param riskLevel the channel's own fraud assessment; null means {@link RiskLevel#LOW}
 * @param cancelAfter the deadline after which what waits for stock is cancelled, UTC; null means
 *     the configured default
 * @param note the customer's note; may be null
 * @param attributes what else the channel says, for policies to read; null means none
 */
public record NewOrder(
    String channel,
    String channelOrderId,
    String orderNumber,
    String orderType,
    Instant placedAt,
    String currency,
    Customer customer,
    Address shipTo,
    Address billTo,
    GeoPoint destination,
    List<NewLine> lines,
    Charges charges,
    Payment payment,
    String shippingMethod,
    RiskLevel riskLevel,
    Instant cancelAfter,
    String note,
    Map<String, String> attributes) {}
