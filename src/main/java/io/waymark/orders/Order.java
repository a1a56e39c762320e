package io.waymark.orders;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.Money;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The single view of one order, whatever its channel and however it is fulfilled.
 *
 * @param id the order id
 * @param channel the channel it came from
 * @param channelOrderId its id there
 * @param orderNumber the number that the customer knows
 * @param orderType such as {@code standard}
 * @param status where it stands
 * @param placedAt when the customer placed it, UTC
 * @param receivedAt when Waymark stored it, UTC
 * @param customer who buys
 * @param shipTo where it goes
 * @param billTo who is billed
 * @param destination the point of {@code shipTo} when the channel gave it; else null
 * @param lines its lines, by number
 * @param shipping what the customer pays for shipping
 * @param discount discount on the order, beyond the lines' own
 * @param tax tax on the order, beyond the lines' own
 * @param total what the customer pays in all
 * @param payment how it is paid
 * @param shippingMethod the method the customer chose; may be null
 * @param riskLevel the channel's fraud assessment
 * @param cancelAfter when what waits for stock is cancelled, UTC
 * @param note the customer's note; may be null
 * @param attributes what else the channel said
 * @param holds why it is or was held, oldest first
 * @param fulfillmentOrders what was handed to sources, oldest first
 */
public record Order(
    OrderId id,
    String channel,
    String channelOrderId,
    String orderNumber,
    String orderType,
    OrderStatus status,
    Instant placedAt,
    Instant receivedAt,
    Customer customer,
    Address shipTo,
    Address billTo,
    GeoPoint destination,
    List<OrderLine> lines,
    Money shipping,
    Money discount,
    Money tax,
    Money total,
    Payment payment,
    String shippingMethod,
    RiskLevel riskLevel,
    Instant cancelAfter,
    String note,
    Map<String, String> attributes,
    List<Hold> holds,
    List<FulfillmentOrder> fulfillmentOrders) {}
