package io.waymark.providers.framework;

/** Whether a message came from an outside system or goes to one. */
public enum Direction {
  /** From an outside system. */
  IN,
  /** To an outside system. */
  OUT
}
