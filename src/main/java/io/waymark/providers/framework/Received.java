package io.waymark.providers.framework;

/** What became of a message that came in; either way it is safe and may be acknowledged. */
public sealed interface Received {

  /** The message's id. */
  String id();

  /**
   * It is stored, and processed or soon to be processed.
   *
   * @param id the message's id
   */
  record Stored(String id) implements Received {}

  /**
   * It was stored before under the same external id; nothing changed.
   *
   * @param id the id of the message that came first
   */
  record Duplicate(String id) implements Received {}
}
