/** Translates an order under a strategy to numbers, and what comes of it back to words. */
package io.waymark.fulfillment.sourcing;
