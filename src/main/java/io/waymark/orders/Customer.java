package io.waymark.orders;

import java.math.BigDecimal;

/**
 * Who buys.
 *
 * @param id the customer's id in the channel; may be null for a guest
 * @param name the customer's name; may be null
 * @param email may be null
 * @param phone may be null
 * @param group such as {@code retail} or {@code vip}; null means {@code retail}
 * @param availableCredit what a customer on account may still owe, in the order's currency; null
 *     means unknown
 */
public record Customer(
    String id, String name, String email, String phone, String group, BigDecimal availableCredit) {}
