package io.waymark.fulfillment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.ReservationTerms;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be planned.
 *
 * @param orderId the order
 * @param country the destination's ISO 3166-1 alpha-2 code
 * @param postalCode the destination's postal code; may be null
 * @param destination the destination's point when it is known; else null and found by postal code
 * @param lines what is wanted
 * @param strategy the strategy's id
 * @param split how far the order may be split
 * @param excludedSources sources that must not be used, such as those that rejected it
 * @param terms what else strategies go by; never null
 */
public record PlanRequest(
    OrderId orderId,
    String country,
    String postalCode,
    GeoPoint destination,
    List<Line> lines,
    String strategy,
    Split split,
    Set<LocationId> excludedSources,
    Terms terms) {

  /** What is not said of the order is not gone by. */
  public PlanRequest {
    terms = terms == null ? Terms.none() : terms;
  }

  /** A request of which nothing more is known. */
  public PlanRequest(
      OrderId orderId,
      String country,
      String postalCode,
      GeoPoint destination,
      List<Line> lines,
      String strategy,
      Split split,
      Set<LocationId> excludedSources) {
    this(orderId, country, postalCode, destination, lines, strategy, split, excludedSources, null);
  }

  /** The same with sources that may be used after all. */
  public PlanRequest allowing(Set<LocationId> sources) {
    Set<LocationId> excluded = new HashSet<>(excludedSources);
    excluded.removeAll(sources);
    return new PlanRequest(
        orderId, country, postalCode, destination, lines, strategy, split, excluded, terms);
  }

  /**
   * What strategies may go by.
   *
   * @param orderValue what the customer pays, in the strategies' currency; null when not known
   * @param carrierService the carrier service that shall carry it, by its id or a shipping method
   *     that it fulfils; null for any
   * @param promisedBy the date promised to the customer; null for none
   * @param at when the order came in, UTC; null for now
   * @param rejections how many fulfillment orders of it were rejected before
   * @param channel where the order comes from; null when not known
   * @param attributes what else is known of whom the order is for, such as {@code customerGroup}:
   *     with the channel, they decide what stock it may take; missing is none
   */
  public record Terms(
      Double orderValue,
      String carrierService,
      LocalDate promisedBy,
      Instant at,
      int rejections,
      String channel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> attributes) {

    /** What is not said is not known. */
    public Terms {
      attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /** Of nobody in particular. */
    public Terms(
        Double orderValue,
        String carrierService,
        LocalDate promisedBy,
        Instant at,
        int rejections,
        String channel) {
      this(orderValue, carrierService, promisedBy, at, rejections, channel, Map.of());
    }

    /** Whom stock is asked for, as the attributes of a reservation. */
    public Map<String, String> asker() {
      if (channel == null) {
        return attributes;
      }
      Map<String, String> asker = new HashMap<>(attributes);
      asker.put(ReservationTerms.CHANNEL, channel);
      return asker;
    }

    /** From wherever it comes. */
    public Terms(
        Double orderValue,
        String carrierService,
        LocalDate promisedBy,
        Instant at,
        int rejections) {
      this(orderValue, carrierService, promisedBy, at, rejections, null);
    }

    /** Nothing known. */
    public static Terms none() {
      return new Terms(null, null, null, null, 0);
    }
  }

  /**
   * One line to plan.
   *
   * @param line the order line's number
   * @param sku its stock keeping unit
   * @param quantity whole units, 1 or more
   */
  public record Line(int line, Sku sku, int quantity) {}

  /** How far an order may be split. */
  public enum Split {
    /** All from one source, or nothing. */
    NONE,
    /** Several sources, but everything at once: if any line is short, nothing is assigned. */
    COMPLETE_ORDER,
    /** Several sources, each line from one source; lines that are short wait. */
    BY_LINE,
    /** Several sources, and a line may be split by quantity; what is short waits. */
    BY_QUANTITY
  }
}
