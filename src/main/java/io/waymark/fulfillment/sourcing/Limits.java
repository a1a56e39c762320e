package io.waymark.fulfillment.sourcing;

/**
 * What limits the plan as a whole.
 *
 * @param maxSources the most sources that may ship
 * @param maxSourcesPerLine the most sources of one line
 * @param complete whether the order ships completely or not at all
 */
public record Limits(int maxSources, int maxSourcesPerLine, boolean complete) {

  /** None. */
  public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, false);

  /** The stricter of both. */
  public Limits and(Limits other) {
    return new Limits(
        Math.min(maxSources, other.maxSources),
        Math.min(maxSourcesPerLine, other.maxSourcesPerLine),
        complete || other.complete);
  }
}
