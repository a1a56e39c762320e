package io.waymark.inventory;

/** The databases that every behaviour of this room is shown on. */
enum Database {
  H2,
  POSTGRES;

  private InventoryRoom shared;

  /** A room that the tests of one run share. */
  synchronized InventoryRoom room() {
    if (shared == null) {
      shared = new InventoryRoom(this);
    }
    return shared;
  }
}
