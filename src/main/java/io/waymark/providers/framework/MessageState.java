package io.waymark.providers.framework;

/** Where a message stands. */
public enum MessageState {
  /** It was not tried yet, or is being tried for the first time. */
  PENDING,
  /** An attempt failed; it will be tried again. */
  FAILED,
  /** It was processed, or answered by the outside system. */
  DONE,
  /** It was given up; it waits for a person to mend or reprocess it. */
  DEAD
}
