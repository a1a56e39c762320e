/** The terms that a strategy's cost is added up from, one class each. */
package io.waymark.fulfillment.costs;
