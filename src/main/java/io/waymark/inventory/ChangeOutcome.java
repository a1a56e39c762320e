package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/** What became of one {@link StockChange}. */
public sealed interface ChangeOutcome {

  /** The id of the change; null if it came without one. */
  String id();

  /**
   * The change is in the ledger, now or since an earlier time.
   *
   * @param id the id of the change
   * @param position the stock after it; for a change that was done before, the stock now
   */
  record Done(String id, StockPosition position) implements ChangeOutcome {}

  /**
   * The change broke a rule, and nothing happened.
   *
   * @param id the id of the change; null if it came without one
   * @param violations each field that broke a rule, at least one
   */
  record Refused(String id, List<Violation> violations) implements ChangeOutcome {}
}
