package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/**
 * What became of one reservation of many.
 *
 * @param outcome reserved or short; null if it was refused
 * @param violations the rules that it broke; empty if it was decided
 */
public record BulkReservation(ReservationOutcome outcome, List<Violation> violations) {}
