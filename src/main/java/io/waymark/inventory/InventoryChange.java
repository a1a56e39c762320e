package io.waymark.inventory;

/** Something that changes the ledger: all of it is done, or nothing. */
public sealed interface InventoryChange permits StockChange, MeasureChange, Transfer {

  /** The caller's id of this change, 1 to 100 characters; the same id again changes nothing. */
  String id();

  /** Why, for the ledger; may be null. */
  String reason();
}
