package io.waymark.orders;

import java.math.BigDecimal;

/**
 * Amounts of the order as a whole, in the order's currency; null means 0.
 *
 * @param shipping what the customer pays for shipping
 * @param discount discount on the order, beyond the lines' own
 * @param tax tax on the order, beyond the lines' own
 */
public record Charges(BigDecimal shipping, BigDecimal discount, BigDecimal tax) {}
