package io.waymark.orders;

/**
 * A new order is stored; published inside the transaction that stores it.
 *
 * @param order the order as stored
 * @param alone whether the transaction is this order's own and can be tried again without what
 *     listeners do in it beyond what they must
 */
public record OrderPlaced(Order order, boolean alone) {}
