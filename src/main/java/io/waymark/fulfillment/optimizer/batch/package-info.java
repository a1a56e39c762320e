/**
 * Plans many orders that share stock. Plain Java: no Spring, no database.
 *
 * <p>The stock constraints are put into the objective with a price for every scarce pair of source
 * and SKU (Lagrangian relaxation). What is left falls apart into orders, each solved exactly, and
 * their sum is a lower bound of any plan's cost. The volume algorithm (F. Barahona, R. Anbil, "The
 * volume algorithm: producing primal solutions with a subgradient method", Mathematical Programming
 * 87, 2000) finds prices that make the bound large, with a fractional plan as a by-product; the
 * plan is rounded, kept within the stock and improved by ejection chains in a large-neighbourhood
 * search. The distance between cost and bound is its proof.
 */
package io.waymark.fulfillment.optimizer.batch;
