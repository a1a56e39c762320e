package io.waymark.orders;

import io.waymark.kernel.Money;
import io.waymark.kernel.Sku;

/**
 * One line of an order and where its units are; all quantities are whole units.
 *
 * @param line the line's number in the order, from 1
 * @param sku the stock keeping unit
 * @param description what the customer read; may be null
 * @param unitPrice price of one unit before discount and tax
 * @param discount discount on the whole line
 * @param tax tax on the whole line
 * @param ordered units bought
 * @param cancelled units cancelled
 * @param allocated units in fulfillment orders that are neither rejected nor cancelled, shipped and
 *     delivered ones included
 * @param shipped units that left, delivered ones included
 * @param delivered units that arrived
 */
public record OrderLine(
    int line,
    Sku sku,
    String description,
    Money unitPrice,
    Money discount,
    Money tax,
    int ordered,
    int cancelled,
    int allocated,
    int shipped,
    int delivered) {

  /** Units that no fulfillment order has yet: what is still to be planned. */
  public int unallocated() {
    return ordered - cancelled - allocated;
  }

  /** Whether every unit was delivered or cancelled. */
  public boolean closed() {
    return delivered + cancelled == ordered;
  }
}
