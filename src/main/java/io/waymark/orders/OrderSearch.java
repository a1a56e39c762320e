package io.waymark.orders;

import java.time.Instant;

/**
 * Which orders to list; a null part does not restrict.
 *
 * @param status the order's status
 * @param channel the channel's id
 * @param customer the customer's id, e-mail address or part of the name, case-insensitive
 * @param sku a SKU that a line must have
 * @param placedFrom placed at or after, UTC
 * @param placedTo placed before, UTC
 * @param text part of order id, order number, channel order id, customer, city or line description,
 *     case-insensitive
 * @param after the cursor of the page before; null for the first page
 * @param limit orders a page, 1 to 200
 */
public record OrderSearch(
    OrderStatus status,
    String channel,
    String customer,
    String sku,
    Instant placedFrom,
    Instant placedTo,
    String text,
    String after,
    int limit) {}
