/** The rules that limit where an order ships from, one class each. */
package io.waymark.fulfillment.constraints;
