package io.waymark.inventory;

import io.waymark.kernel.OrderId;
import java.util.List;

/**
 * One reservation of many.
 *
 * @param orderId for whom; may be null
 * @param lines all of them or none
 * @param terms how
 */
public record WantedReservation(
    OrderId orderId, List<ReservationLine> lines, ReservationTerms terms) {}
