/**
 * Exact solvers on plain numbers: who ships what at the least cost, with the proof. No names, no
 * words, no clock; {@link io.waymark.fulfillment.optimizer.exact.SourcingInstance} says what can be
 * modelled.
 */
package io.waymark.fulfillment.optimizer.exact;
