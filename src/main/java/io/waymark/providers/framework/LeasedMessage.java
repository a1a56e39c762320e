package io.waymark.providers.framework;

/**
 * A message that this node alone may work on until the lease lapses.
 *
 * @param name the topic or the action
 * @param orderId the order's id, or null
 * @param attempts failed ones so far
 */
record LeasedMessage(
    String id,
    Direction direction,
    String provider,
    String name,
    String externalId,
    String orderId,
    String contentType,
    byte[] body,
    int attempts) {

  String route() {
    return provider + "." + name;
  }

  LeasedMessage afterFailure() {
    return new LeasedMessage(
        id, direction, provider, name, externalId, orderId, contentType, body, attempts + 1);
  }
}
