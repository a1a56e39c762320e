package io.waymark.fulfillment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Orders that were planned together, and how far that is.
 *
 * @param id unique
 * @param requestedAt when, UTC
 * @param status where it stands
 * @param percent how much is done, 0 to 100
 * @param orders how many orders it has
 * @param unassignedUnits units that no source can ship
 * @param unassignedUnitCost what each of them counts in cost and bound: more than any plan of its
 *     line; null until planning has begun
 * @param cost what all plans cost together; null until there are any
 * @param lowerBound no plans, with lines shipped whole, cost less together; null until it is known
 * @param ending why the search ended; null until it has
 * @param failure why there will be no plans; null otherwise
 * @param waiting of a batch of all orders that wait for stock; null for other batches
 */
public record Batch(
    String id,
    Instant requestedAt,
    Status status,
    int percent,
    int orders,
    long unassignedUnits,
    Double unassignedUnitCost,
    Double cost,
    Double lowerBound,
    Ending ending,
    String failure,
    Waiting waiting) {

  /**
   * What came of those that waited for stock. The batch's orders are those of them that stock can
   * serve, the oldest first.
   *
   * @param found how many waited
   * @param woken how many were given something and woken, to take it up; null until they are
   */
  public record Waiting(int found, Integer woken) {}

  /** One that begins now; {@code waiting} as above. */
  static Batch begun(int orders, Waiting waiting) {
    return new Batch(
        UlidCreator.getMonotonicUlid().toString(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        Status.WAITING,
        0,
        orders,
        0,
        null,
        null,
        null,
        null,
        null,
        waiting);
  }

  /** The same with so many orders. */
  Batch with(int number, Waiting found) {
    return new Batch(
        id,
        requestedAt,
        status,
        percent,
        number,
        unassignedUnits,
        unassignedUnitCost,
        cost,
        lowerBound,
        ending,
        failure,
        found);
  }

  /** The relative distance of cost and bound, 0 when proven best; null until both are known. */
  @JsonProperty
  public Double gap() {
    if (cost == null || lowerBound == null) {
      return null;
    }
    double distance = Math.max(0, cost - lowerBound);
    return distance == 0 ? 0 : distance / Math.max(1e-9, Math.abs(lowerBound));
  }

  /** Where a batch stands. */
  public enum Status {
    /** It waits for others. */
    WAITING,
    /** Orders that wait for stock are looked through. */
    COLLECTING,
    /** Prices of scarce stock are found and the bound rises. */
    PRICING,
    /** The plan is improved. */
    IMPROVING,
    /** Each order's plan is written down. */
    WRITING,
    /** Orders that wait for stock are told to take their plans up. */
    WAKING,
    /** Every order has its plan. */
    DONE,
    /** There will be no plans. */
    FAILED
  }

  /** Why the search ended. */
  public enum Ending {
    /** The gap was as small as wanted. */
    GOOD_ENOUGH,
    /** The effort was spent. */
    EFFORT_SPENT,
    /** The time limit came. */
    TIME_LIMIT,
    /** Somebody ended it; the best plan so far was taken. */
    CANCELLED
  }
}
