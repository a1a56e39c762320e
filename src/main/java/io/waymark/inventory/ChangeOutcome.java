package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/** What became of one {@link InventoryChange}. */
public sealed interface ChangeOutcome {

  /** The id of the change; null if it came without one. */
  String id();

  /**
   * The change is in the ledger, now or since an earlier time.
   *
   * @param id the id of the change
   * @param position the stock after it, of a transfer where it went from; for a change that was
   *     done before, the stock now
   */
  record Done(String id, StockPosition position) implements ChangeOutcome {}

  /**
   * Figures came too late: a later set is known of these measures, which stay as they are. Other
   * measures of the same change were set.
   *
   * @param id the id of the change
   * @param position the stock after it
   * @param late the measures that stayed as they were, at least one
   */
  record Late(String id, StockPosition position, List<Measure> late) implements ChangeOutcome {}

  /**
   * The change broke a rule, and nothing happened.
   *
   * @param id the id of the change; null if it came without one
   * @param violations each field that broke a rule, at least one
   */
  record Refused(String id, List<Violation> violations) implements ChangeOutcome {}
}
