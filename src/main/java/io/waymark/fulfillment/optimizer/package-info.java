/**
 * The numbers beneath planning: {@code exact} solves one order, {@code batch} orders that share
 * stock, {@code prices} says what a scarce unit is worth. Plain Java: no Spring, no database, no
 * clock, and the same problem always gives the same answer.
 *
 * <p>Costs are held as whole billionths of the strategy's unit, so that sums are exact, ties are
 * real ties, and a plan's cost and its lower bound can be compared for equality.
 */
package io.waymark.fulfillment.optimizer;
