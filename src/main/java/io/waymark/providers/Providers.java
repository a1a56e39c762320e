package io.waymark.providers;

/** The connections to outside systems, as the journey uses them. */
public interface Providers {

  /**
   * Stores a call in the outbox, in the caller's transaction; it is sent after the commit, and
   * again with backoff until it is answered or dead. Idempotent by (provider, idempotency key).
   * Throws {@link io.waymark.kernel.Unknown} for an unknown provider or action.
   *
   * @return the message's id
   */
  String call(ProviderAction action);
}
