package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.List;

/** What a {@link ReservingLimit} leaves to requests that are decided one after the other. */
interface LimitedStock {

  /**
   * What a request lacks by this limit; empty if nothing. Not asked for a request without
   * availability check.
   *
   * @param request the request, with its terms
   * @param open its lines that are not held already, by location; a line without a variant wants
   *     any that can be sold
   */
  List<Shortage> shortages(ReservationRequest request, List<ReservationLine> open);

  /**
   * Counts what a request was given against the limit.
   *
   * @param request the request, with its terms
   * @param taken units by position, whose variants they name
   */
  void take(ReservationRequest request, List<ReservationLine> taken);
}
