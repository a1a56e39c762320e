package io.waymark.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets nobody take what is kept back from them by safety stock. */
@Component
class PoolLimit implements ReservingLimit {

  private final SafetyStocks safetyStocks;

  PoolLimit(SafetyStocks safetyStocks) {
    this.safetyStocks = safetyStocks;
  }

  @Override
  public String isConfigured() {
    return SafetyStocks.IS_SET;
  }

  @Override
  public LimitedStock read(List<ReservationRequest> requests, SellableStock stock) {
    Set<PositionKey> places = new HashSet<>();
    requests.forEach(each -> places.addAll(each.places()));
    return new LimitedByPool(stock, safetyStocks.at(places));
  }
}
