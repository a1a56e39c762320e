package io.waymark.inventory;

import java.util.List;

/**
 * A rule that lets less be reserved than the positions have. All beans of this type are asked, each
 * only where somebody has configured it.
 */
interface ReservingLimit {

  /**
   * A condition in SQL that rides on the statement that locks the positions, so that a limit that
   * nobody configured costs no statement. It may speak of the position as {@code p}; the limit is
   * read if it is true of any. PostgreSQL answers it as of the statement's start, before a wait for
   * the lock: a limit whose first configuration must count for reservations that already wait (one
   * that sets units aside) needs a column of the position instead, which is read after the wait.
   */
  String isConfigured();

  /**
   * Reads what the limit leaves. The locks of the requests' positions are held.
   *
   * @param stock what there is; what is decided is taken from it
   */
  LimitedStock read(List<ReservationRequest> requests, SellableStock stock);
}
