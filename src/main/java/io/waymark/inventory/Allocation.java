package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units that are kept for a group, of all variants that can be sold.
 *
 * @param sku the stock keeping unit
 * @param location where
 * @param group for whom
 * @param allocated units ever kept for the group and not taken back
 * @param consumed those of them that are reserved, shipped or used up; 0 ≤ consumed ≤ allocated
 */
public record Allocation(
    Sku sku, LocationId location, AllocationGroup group, int allocated, int consumed) {

  static Allocation of(AllocationKey key, AllocationDelta figures) {
    return new Allocation(
        key.place().sku(),
        key.place().location(),
        key.group(),
        figures.allocated(),
        figures.consumed());
  }

  /** Units that the group can still reserve or use up. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public int left() {
    return allocated - consumed;
  }
}
