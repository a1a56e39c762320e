package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.util.List;

/** Counting stock: first the count with its variances, then their posting to the ledger. */
public interface CycleCounts {

  /**
   * Records what was found. Idempotent by the id, as long as what was found is the same.
   *
   * @param id 1 to 90 characters
   * @param found 1,000 at most, each kind of an SKU once; throws {@link
   *     io.waymark.kernel.InvalidInput} naming the line that breaks a rule
   */
  CycleCount record(String id, LocationId location, List<CycleCount.Found> found, String reason);

  /**
   * Adds the variances to what is on hand, all in one change named {@code count:} and the id; done
   * once. Throws {@link io.waymark.kernel.NotAllowedNow} when the count was cancelled, or when less
   * would be left than is reserved.
   */
  CycleCount post(String id);

  /** Ends a count without a change; throws {@link io.waymark.kernel.NotAllowedNow} if posted. */
  CycleCount cancel(String id);

  /** One count; throws {@link io.waymark.kernel.Unknown}. */
  CycleCount count(String id);
}
