package io.waymark.inventory;

import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many reservations in few transactions; what fails together is tried one by one. */
@Service
class BulkReserving {

  private static final int MOST = 10_000;
  private static final int LINES = 256;
  private static final int ATTEMPTS = 5;

  private final Reserving reserving;
  private final Preparing preparing;
  private final Unreserving unreserving;
  private final TransactionTemplate transaction;

  BulkReserving(
      Reserving reserving,
      Preparing preparing,
      Unreserving unreserving,
      PlatformTransactionManager transactions) {
    this.reserving = reserving;
    this.preparing = preparing;
    this.unreserving = unreserving;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  List<BulkReservation> reserveAll(List<WantedReservation> wanted) {
    checkSize(wanted);
    BulkReservation[] outcomes = new BulkReservation[wanted.size()];
    List<Integer> batch = new ArrayList<>();
    List<ReservationRequest> requests = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < outcomes.length; i++) {
      try {
        WantedReservation each = wanted.get(i);
        requests.add(
            preparing.prepare(ReservationRequest.of(each.orderId(), each.lines(), each.terms())));
        batch.add(i);
        lines += each.lines().size();
      } catch (InvalidInput e) {
        outcomes[i] = new BulkReservation(null, e.violations());
      }
      if (lines >= LINES) {
        reserve(batch, requests, outcomes);
        batch.clear();
        requests.clear();
        lines = 0;
      }
    }
    reserve(batch, requests, outcomes);
    return List.of(outcomes);
  }

  private void reserve(
      List<Integer> batch, List<ReservationRequest> requests, BulkReservation[] outcomes) {
    try {
      List<ReservationOutcome> decided =
          requests.isEmpty()
              ? List.of()
              : transaction.execute(status -> reserving.reserveAll(requests));
      for (int i = 0; i < decided.size(); i++) {
        outcomes[batch.get(i)] = new BulkReservation(decided.get(i), List.of());
      }
    } catch (DataAccessException | InvalidInput e) {
      for (int i = 0; i < requests.size(); i++) {
        outcomes[batch.get(i)] = alone(requests.get(i));
      }
    }
  }

  private BulkReservation alone(ReservationRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new BulkReservation(
            transaction.execute(status -> reserving.reserveAll(List.of(request))).get(0),
            List.of());
      } catch (InvalidInput e) {
        return new BulkReservation(null, e.violations());
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Gives many back.
   *
   * @param alone how one is given back that could not be with the others
   */
  List<UnreserveOutcome> unreserveAll(
      List<Unreserve> wanted, Function<Unreserve, UnreserveOutcome> alone) {
    checkSize(wanted);
    List<UnreserveOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += LINES) {
      List<Unreserve> part = wanted.subList(from, Math.min(wanted.size(), from + LINES));
      List<Optional<UnreserveOutcome>> together = together(part);
      for (int i = 0; i < part.size(); i++) {
        Unreserve each = part.get(i);
        outcomes.add(together.get(i).orElseGet(() -> unreserveAlone(each, alone)));
      }
    }
    return outcomes;
  }

  private List<Optional<UnreserveOutcome>> together(List<Unreserve> part) {
    try {
      return transaction.execute(status -> unreserving.many(part));
    } catch (DataAccessException e) {
      return part.stream().map(each -> Optional.<UnreserveOutcome>empty()).toList();
    }
  }

  private static UnreserveOutcome unreserveAlone(
      Unreserve wanted, Function<Unreserve, UnreserveOutcome> alone) {
    try {
      return alone.apply(wanted);
    } catch (InvalidInput e) {
      return new Refused(wanted.requestId(), e.violations());
    } catch (Unknown e) {
      return Unreserving.unknown(wanted);
    }
  }

  private static void checkSize(List<?> wanted) {
    if (wanted.size() > MOST) {
      throw InvalidInput.of("body", "size", "must be at most " + MOST);
    }
  }
}
