package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The earliest date by one shipping method.
 *
 * @param method the shipping method, as shops name it
 * @param carrierService the service that carries it; null when nothing can be promised
 * @param arrivesOn when the last shipment arrives; null when nothing can be promised
 * @param cost what the plan costs, in the strategy's unit
 * @param shipments where it would come from
 * @param reason why nothing can be promised; null otherwise
 */
public record Promise(
    String method,
    String carrierService,
    LocalDate arrivesOn,
    Double cost,
    List<Part> shipments,
    String reason) {

  /**
   * A shipment of a promise.
   *
   * @param source the location
   * @param lines what it ships
   * @param leavesAt when its carrier fetches it, UTC
   * @param arrivesOn when it arrives
   * @param stockExpectedOn the day on which stock is expected that it waits for; null when all of
   *     it is there
   */
  public record Part(
      LocationId source,
      List<PlanRequest.Line> lines,
      Instant leavesAt,
      LocalDate arrivesOn,
      LocalDate stockExpectedOn) {}

  static Promise none(String method, String reason) {
    return new Promise(method, null, null, null, List.of(), reason);
  }
}
