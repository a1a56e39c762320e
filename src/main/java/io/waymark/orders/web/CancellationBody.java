package io.waymark.orders.web;

import java.util.List;

/**
 * The body of a cancellation.
 *
 * @param lines the order lines by number; empty or null means the whole order
 * @param reason why, for the timeline; may be null
 */
record CancellationBody(List<Integer> lines, String reason) {}
