package io.waymark.orders;

import java.util.List;

/**
 * A wish to cancel.
 *
 * @param lines the order lines by number; empty or null means the whole order
 * @param reason why, for the timeline; may be null
 * @param by who asks
 */
public record Cancellation(List<Integer> lines, String reason, String by) {}
