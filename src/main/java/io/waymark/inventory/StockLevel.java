package io.waymark.inventory;

/** How much there is of an SKU at a location for whoever asks. */
public enum StockLevel {
  /** More than the threshold, or more than nothing where there is none. */
  IN_STOCK,
  /** As much as the low-stock threshold or less. */
  LOW_STOCK,
  /** Nothing available. */
  OUT_OF_STOCK;

  /**
   * The level of a figure.
   *
   * @param available units, 0 or more
   * @param threshold null if there is none
   */
  static StockLevel of(int available, Integer threshold) {
    if (available <= 0) {
      return OUT_OF_STOCK;
    }
    return threshold != null && available <= threshold ? LOW_STOCK : IN_STOCK;
  }
}
