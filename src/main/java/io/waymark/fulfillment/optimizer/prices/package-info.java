/**
 * What scarce stock is worth to orders that are still to come, so that an order of today leaves the
 * last units to those who need them more. Plain Java: no Spring, no database, no clock.
 *
 * <p>The prices are the dual prices of the stock in a forecast: kinds of orders (region, lines)
 * with the numbers expected until stock is replenished, taken from recent orders by exponential
 * weights. Deciding by such prices is bid-price control (K. Talluri, G. van Ryzin, Management
 * Science 44, 1998); solving again as stock moves keeps it near what hindsight would have done (S.
 * Jasin, S. Kumar, Mathematics of Operations Research 37, 2012).
 */
package io.waymark.fulfillment.optimizer.prices;
