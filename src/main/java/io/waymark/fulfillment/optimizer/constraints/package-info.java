/** The rules that remove a source from consideration, one class each. */
package io.waymark.fulfillment.optimizer.constraints;
