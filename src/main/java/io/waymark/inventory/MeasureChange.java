package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a data source reports of one position: by how much its measures changed, or what they are.
 *
 * @param id the caller's id of this change; the same id again changes nothing
 * @param mode whether the quantities are differences or the new figures
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; missing is none
 * @param quantities whole units by measure, at least one; on hand never falls below what is
 *     reserved, other sources' measures may be negative
 * @param modifiedAt for {@link Mode#SET}, when the figures were true: a measure that was set as of
 *     a later time stays as it is; null is now
 * @param reason why, for the ledger; may be null
 */
public record MeasureChange(
    String id,
    Mode mode,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") Variant variant,
    SortedMap<Measure, Integer> quantities,
    @JsonProperty("modifiedDateTimeUTC") Instant modifiedAt,
    String reason)
    implements InventoryChange {

  /** A missing variant is none. */
  public MeasureChange {
    variant = variant == null ? Variant.NONE : variant;
    quantities = new TreeMap<>(quantities == null ? Map.of() : quantities);
  }

  /** How the quantities are meant. */
  public enum Mode {
    /** They are added. */
    DELTA,
    /** They are the new figures. */
    SET
  }
}
