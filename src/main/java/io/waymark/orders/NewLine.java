package io.waymark.orders;

import java.math.BigDecimal;

/**
 * One line as a channel hands it in.
 *
 * @param line the line's number, 1 or more and unique in the order; null means its place in the
 *     list
 * @param sku the stock keeping unit; required
 * @param description what the customer read; may be null
 * @param quantity whole units, 1 or more; required
 * @param unitPrice price of one unit before discount and tax, in the order's currency; required, 0
 *     or more
 * @param discount discount on the whole line, in the order's currency; null means 0
 * @param tax tax on the whole line, in the order's currency; null means 0
 */
public record NewLine(
    Integer line,
    String sku,
    String description,
    Integer quantity,
    BigDecimal unitPrice,
    BigDecimal discount,
    BigDecimal tax) {}
