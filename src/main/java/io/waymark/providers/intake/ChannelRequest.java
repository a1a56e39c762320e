package io.waymark.providers.intake;

import io.waymark.orders.NewOrder;

/** What a message of a sales channel asks for, once it is understood. */
public sealed interface ChannelRequest {

  /**
   * A new order.
   *
   * @param order the order, in Waymark's terms
   * @param cancelledBecause why the channel cancelled it before it came here; null when it stands
   */
  record Place(NewOrder order, String cancelledBecause) implements ChannelRequest {}

  /**
   * The whole of an order that was placed before is called off.
   *
   * @param channel the channel
   * @param channelOrderId the order's id there
   * @param reason why, in words
   */
  record Cancel(String channel, String channelOrderId, String reason) implements ChannelRequest {}

  /**
   * Nothing is to be done.
   *
   * @param reason why not, for an operator
   */
  record Ignore(String reason) implements ChannelRequest {}
}
