package io.waymark.inventory;

import java.util.List;

/**
 * A rule that lets less be reserved than the positions have. All beans of this type are asked, each
 * only where somebody has configured it.
 */
interface ReservingLimit {

  /**
   * A condition in SQL that rides on the statement that locks the positions, so that a limit that
   * nobody configured costs no statement and none is ever stale. It may speak of the position as
   * {@code p}; the limit is read if it is true of any.
   */
  String isConfigured();

  /** Reads what the limit leaves. The locks of the requests' positions are held. */
  LimitedStock read(List<ReservationRequest> requests);
}
