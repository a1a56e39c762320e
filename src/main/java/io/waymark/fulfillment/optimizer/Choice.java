package io.waymark.fulfillment.optimizer;

/** What a branch of the search has decided about a site. */
enum Choice {
  OPEN,
  CLOSED,
  UNDECIDED
}
