package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.ReservationEntry;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Stock that is held for a promise: a reservation under the hold's id that expires by itself. */
@Service
class PromiseHolds {

  private static final String PREFIX = "promise-";
  private static final int MOST_RESERVATIONS = 1000;

  private final Inventory inventory;
  private final StockRecords records;
  private final PromiseHoldTable table;
  private final TransactionTemplate transaction;

  PromiseHolds(
      Inventory inventory,
      StockRecords records,
      PromiseHoldTable table,
      PlatformTransactionManager transactions) {
    this.inventory = inventory;
    this.records = records;
    this.table = table;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What was answered when this was asked for before under the same request id; empty if it was
   * not, or has no such id.
   *
   * @throws InvalidInput if the id was used for another request
   */
  Optional<Promises.Answer> answered(PromiseRequest request) {
    return request.hold() == null || request.hold().requestId() == null
        ? Optional.empty()
        : table.answer(request);
  }

  /** The promises, with the stock of one held unless another order got it meanwhile. */
  Promises.Answer hold(PromiseRequest request, List<Promise> promises, Promise promise) {
    Duration time = Duration.ofMinutes(request.hold().minutes());
    Promises.Held held =
        new Promises.Held(
            PREFIX + UlidCreator.getMonotonicUlid(),
            Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS));
    Promises.Answer answer = new Promises.Answer(promises, held);
    try {
      boolean isHeld =
          request.hold().requestId() == null
              ? reserve(request, held, promise)
              : reserveOnce(request, answer, promise);
      return isHeld ? answer : new Promises.Answer(promises, null);
    } catch (DuplicateKeyException e) {
      return answered(request).orElseThrow(() -> e);
    }
  }

  private boolean reserveOnce(PromiseRequest request, Promises.Answer answer, Promise promise) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              table.add(request, answer);
              boolean isHeld = reserve(request, answer.hold(), promise);
              if (!isHeld) {
                status.setRollbackOnly();
              }
              return isHeld;
            }));
  }

  private boolean reserve(PromiseRequest request, Promises.Held held, Promise promise) {
    ReservationTerms terms =
        ReservationTerms.expiringAt(held.expiresAt()).with(request.cart().terms().asker());
    return inventory.reserve(null, lines(held.id(), promise), terms)
        instanceof ReservationOutcome.Reserved;
  }

  /** Gives a hold back; nothing happens if it has ended. */
  void release(String id) {
    if (!isHold(id)) {
      throw InvalidInput.of("id", "hold", "must be a hold's id, such as " + PREFIX + "01J…");
    }
    inventory.release(id);
  }

  /**
   * Makes the held stock free in the transaction that is open, for the order to reserve. Until it
   * commits, the positions stay locked: no other can take the stock, and if it fails the hold
   * stands as before.
   *
   * @return whether anything was held
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeOver(String id) {
    if (!isHold(id) || !isOpen(id)) {
      return false;
    }
    inventory.release(id);
    return true;
  }

  private boolean isOpen(String id) {
    StockSearch search = new StockSearch(Set.of(), null, null, id, null, MOST_RESERVATIONS);
    return records.reservations(search).rows().stream()
        .anyMatch(each -> each.state() == ReservationEntry.State.OPEN);
  }

  // Whatever else is reserved, such as an order's stock, has references of other forms.
  private static boolean isHold(String id) {
    return id != null && id.startsWith(PREFIX) && Ulid.isValid(id.substring(PREFIX.length()));
  }

  private static List<ReservationLine> lines(String id, Promise promise) {
    return promise.shipments().stream()
        .flatMap(
            part ->
                part.lines().stream()
                    .map(
                        line ->
                            new ReservationLine(id, line.sku(), part.source(), line.quantity())))
        .toList();
  }
}
