package io.waymark.providers.framework;

/** Where messages from outside systems are stored before anything else is done with them. */
public interface Inbox {

  /**
   * Stores a message durably, in a transaction of its own, and has its topic's route process it: an
   * order's event in the same transaction if nothing stands in the way, all else soon after. Throws
   * {@link io.waymark.kernel.Unknown} for an unknown provider or topic.
   *
   * @param provider the provider's id
   * @param topic the topic's name
   * @param externalId the outside system's id of the message; 1 to 200 characters
   * @param contentType the media type
   * @param body the bytes as they came; at least one
   */
  Received receive(
      String provider, String topic, String externalId, String contentType, byte[] body);
}
