package io.waymark.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets nobody take what is kept back from them by allocations to others and by safety stock. */
@Component
class PoolLimit implements ReservingLimit {

  private final SafetyStocks safetyStocks;
  private final AllocationTable allocations;
  private final AllocationLevels levels;

  PoolLimit(SafetyStocks safetyStocks, AllocationTable allocations, AllocationLevels levels) {
    this.safetyStocks = safetyStocks;
    this.allocations = allocations;
    this.levels = levels;
  }

  @Override
  public String isConfigured() {
    return AllocationTable.IS_ALLOCATED + " or " + SafetyStocks.IS_SET;
  }

  @Override
  public LimitedStock read(List<ReservationRequest> requests, SellableStock stock) {
    Set<PositionKey> places = new HashSet<>();
    requests.forEach(each -> places.addAll(each.places()));
    return new LimitedByPool(stock, safetyStocks.at(places), levels, allocations.of(places));
  }
}
