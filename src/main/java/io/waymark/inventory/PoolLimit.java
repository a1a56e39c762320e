package io.waymark.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets nobody take what is kept back from them by allocations to others and by safety stock. */
@Component
class PoolLimit implements ReservingLimit {

  private final PoolReader pools;

  PoolLimit(PoolReader pools) {
    this.pools = pools;
  }

  @Override
  public String isConfigured() {
    return PoolReader.IS_CONFIGURED;
  }

  @Override
  public LimitedStock read(List<ReservationRequest> requests, SellableStock stock) {
    Set<PositionKey> places = new HashSet<>();
    requests.forEach(each -> places.addAll(each.places()));
    return new LimitedByPool(stock, pools.read(places));
  }
}
