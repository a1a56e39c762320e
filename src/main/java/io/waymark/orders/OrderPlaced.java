package io.waymark.orders;

/**
 * A new order is stored; published inside the transaction that stores it.
 *
 * @param order the order as stored
 */
public record OrderPlaced(Order order) {}
