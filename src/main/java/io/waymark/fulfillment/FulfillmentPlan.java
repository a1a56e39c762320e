package io.waymark.fulfillment;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where each line ships from, and why.
 *
 * @param id unique; null for a preview
 * @param orderId the order; may be null for a preview
 * @param strategy the strategy that was applied
 * @param madeAt when, UTC
 * @param shipments one for each chosen source, the larger first
 * @param unassigned what no source can ship, with the reasons
 * @param candidates every source looked at, with the rule that removed it or its part in the plan
 * @param cost the plan's cost in the strategy's own measure
 * @param lowerBound no plan can cost less than this; equal to the cost when the plan is proven best
 * @param notes what a person should know, such as how the destination was found
 * @param destination where it goes; null when that could not be found
 * @param lines the reasons line by line
 * @param softened the soft constraints that it breaks
 */
public record FulfillmentPlan(
    String id,
    OrderId orderId,
    String strategy,
    Instant madeAt,
    List<Shipment> shipments,
    List<Unassigned> unassigned,
    List<Candidate> candidates,
    double cost,
    double lowerBound,
    List<String> notes,
    GeoPoint destination,
    List<LineExplanation> lines,
    List<SoftBreach> softened) {

  /** Plans of earlier versions have no reasons line by line. */
  public FulfillmentPlan {
    lines = lines == null ? List.of() : lines;
    softened = softened == null ? List.of() : softened;
  }

  /** The same as a preview: it has no id. */
  FulfillmentPlan asPreview() {
    return with(null, notes);
  }

  /** The same with one more note. */
  FulfillmentPlan noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return with(id, List.copyOf(more));
  }

  private FulfillmentPlan with(String newId, List<String> newNotes) {
    return new FulfillmentPlan(
        newId,
        orderId,
        strategy,
        madeAt,
        shipments,
        unassigned,
        candidates,
        cost,
        lowerBound,
        newNotes,
        destination,
        lines,
        softened);
  }

  /** The kilometres of all shipments, geodesic. */
  public double distanceKm() {
    return shipments.stream().mapToDouble(Shipment::distanceKm).sum();
  }

  /**
   * What one source ships.
   *
   * @param source the location
   * @param provider the provider that wraps it
   * @param lines what it ships
   * @param distanceKm geodesic distance to the destination, km
   * @param cost its part of the plan's cost
   * @param reason why this source, in words
   * @param byTerm its part of the cost by term
   * @param leavesAt when it leaves by calendar, cut-off and pickup, UTC; null when it never would
   * @param arrivesOn when it arrives by the order's carrier service; null when that is not known
   */
  public record Shipment(
      LocationId source,
      String provider,
      List<PlanRequest.Line> lines,
      double distanceKm,
      double cost,
      String reason,
      Map<String, Double> byTerm,
      Instant leavesAt,
      LocalDate arrivesOn) {}

  /**
   * Units that no source can ship.
   *
   * @param line the order line's number
   * @param quantity whole units
   * @param reason why, in words
   */
  public record Unassigned(int line, int quantity, String reason) {}

  /**
   * A source that was looked at.
   *
   * @param source the location
   * @param distanceKm geodesic distance to the destination, km
   * @param removedBy the name of the rule that removed it; null when it was eligible
   * @param explanation in words and figures
   */
  public record Candidate(
      LocationId source, double distanceKm, String removedBy, String explanation) {}
}
