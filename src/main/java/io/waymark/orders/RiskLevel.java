package io.waymark.orders;

/** The channel's fraud assessment of an order. */
public enum RiskLevel {
  /** Nothing speaks against it. */
  LOW,
  /** Worth a look. */
  MEDIUM,
  /** Likely fraud. */
  HIGH
}
