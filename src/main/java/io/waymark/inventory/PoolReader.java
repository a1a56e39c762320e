package io.waymark.inventory;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** Reads safety stock and allocations of places, in two statements. */
@Component
class PoolReader {

  /** Whether a position {@code p} may keep anything back, in SQL. */
  static final String IS_CONFIGURED = AllocationTable.IS_ALLOCATED + " or " + SafetyStocks.IS_SET;

  private final SafetyStocks safetyStocks;
  private final AllocationTable allocations;
  private final AllocationLevels levels;

  PoolReader(SafetyStocks safetyStocks, AllocationTable allocations, AllocationLevels levels) {
    this.safetyStocks = safetyStocks;
    this.allocations = allocations;
    this.levels = levels;
  }

  /** What is kept back at these places, without variant. */
  Pools read(Collection<PositionKey> places) {
    return new Pools(levels, safetyStocks.at(places), allocations.of(places));
  }
}
