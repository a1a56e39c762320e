package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import java.util.List;

/**
 * A soft constraint that a plan breaks.
 *
 * @param rule the constraint's name
 * @param source the source that breaks it; null when the plan as a whole does
 * @param lines the lines that ship only because it is broken
 * @param explanation in words and figures
 * @param cost what that costs: the penalty, or what the lines cost that would have stayed
 *     unassigned
 */
public record SoftBreach(
    String rule, LocationId source, List<Integer> lines, String explanation, double cost) {}
