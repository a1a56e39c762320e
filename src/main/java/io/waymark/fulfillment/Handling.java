package io.waymark.fulfillment;

/** Goods that need a permit or an equipment at the source. */
public enum Handling {
  /** Hazardous goods. */
  HAZARDOUS,
  /** Kept cool, about 2 to 8 °C. */
  CHILLED,
  /** Kept frozen, -18 °C or colder. */
  FROZEN
}
