package io.waymark.inventory;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, and again if somebody else changed the same reservations at that
 * moment. In the caller's transaction there is one attempt: its repetition is the caller's.
 */
@Component
class Attempts {

  private static final int MOST = 10;

  private final OpenReservations openReservations;
  private final ReservationTargets targets;
  private final TransactionTemplate transaction;

  Attempts(
      OpenReservations openReservations,
      ReservationTargets targets,
      PlatformTransactionManager transactions) {
    this.openReservations = openReservations;
    this.targets = targets;
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T run(ReservationKey which, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int i = 1; ; i++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        if (i == MOST) {
          throw e;
        }
        await(which);
      }
    }
  }

  /** Waits for whoever is busy with the reservations, in the order that blocks nobody. */
  private void await(ReservationKey which) {
    try {
      transaction.executeWithoutResult(
          status -> openReservations.lock(targets.of(which).reference()));
    } catch (ConcurrencyFailureException stillBusy) {
      // The next attempt finds out.
    }
  }
}
