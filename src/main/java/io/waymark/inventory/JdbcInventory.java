package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The room's front desk. Bad input is found before anything is written: no reason to roll back. */
@Service
class JdbcInventory implements Inventory {

  private final Preparing preparing;
  private final Reserving reserving;
  private final CombinedReserving combined;
  private final Shipping shipping;
  private final Attempts attempts;
  private final Changing changing;
  private final Positions positions;
  private final AskedPositions asked;
  private final AllocationLevels levels;

  JdbcInventory(
      Preparing preparing,
      Reserving reserving,
      CombinedReserving combined,
      Shipping shipping,
      Attempts attempts,
      Changing changing,
      Positions positions,
      AskedPositions asked,
      AllocationLevels levels) {
    this.preparing = preparing;
    this.reserving = reserving;
    this.combined = combined;
    this.shipping = shipping;
    this.attempts = attempts;
    this.changing = changing;
    this.positions = positions;
    this.asked = asked;
    this.levels = levels;
  }

  @Override
  public ReservationOutcome reserve(
      OrderId orderId, List<ReservationLine> lines, ReservationTerms terms) {
    ReservationRequest request = preparing.prepare(ReservationRequest.of(orderId, lines, terms));
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? reserving.reserveAll(List.of(request)).get(0)
        : combined.reserve(request);
  }

  @Override
  public void release(String reference) {
    alone(reference, () -> shipping.release(reference));
  }

  @Override
  public void ship(String reference, Map<Sku, Integer> shipped) {
    alone(reference, () -> shipping.ship(reference, shipped));
  }

  // What moved while it waited may have to be locked out of order, and then clash.
  private void alone(String reference, Runnable work) {
    attempts.run(
        ReservationKey.of(reference, null),
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public StockPosition apply(InventoryChange change) {
    ChangeOutcome outcome = changing.applyAll(List.of(change)).get(0);
    if (outcome instanceof ChangeOutcome.Refused refused) {
      throw new InvalidInput(refused.violations());
    }
    return outcome instanceof ChangeOutcome.Late late
        ? late.position()
        : ((ChangeOutcome.Done) outcome).position();
  }

  @Override
  public List<ChangeOutcome> applyAll(List<? extends InventoryChange> changes) {
    return changing.applyAll(changes);
  }

  @Override
  public List<StockPosition> positions(Collection<Sku> skus) {
    return skus.isEmpty() ? List.of() : positions.sellable(skus);
  }

  @Override
  public List<StockPosition> positions(Collection<Sku> skus, Map<String, String> attributes) {
    return skus.isEmpty() ? List.of() : asked.of(skus, attributes);
  }

  @Override
  public Map<String, String> deciding(Map<String, String> attributes) {
    Map<String, String> deciding = new HashMap<>(attributes);
    Set<String> names = new HashSet<>(levels.levels());
    names.add(ReservationTerms.CHANNEL);
    deciding.keySet().retainAll(names);
    return deciding;
  }

  @Override
  public StockPosition position(Sku sku, LocationId location) {
    return positions.sellable(new PositionKey(sku, location));
  }
}
