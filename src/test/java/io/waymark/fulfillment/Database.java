package io.waymark.fulfillment;

/** The databases that every behaviour of this room is shown on. */
enum Database {
  H2,
  POSTGRES;

  private FulfillmentRoom shared;

  /** A room that the tests of one run share. */
  synchronized FulfillmentRoom room() {
    if (shared == null) {
      shared = new FulfillmentRoom(this);
    }
    return shared;
  }
}
