package io.waymark.fulfillment.optimizer.batch;

import java.util.List;

/**
 * Orders that share stock.
 *
 * @param sources the number of sources
 * @param skus the number of SKUs
 * @param stock by SKU and source: units available, 0 or more
 * @param orders what is to be planned
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchProblem(int sources, int skus, int[][] stock, List<BatchOrder> orders) {

  /** Checks shapes; throws {@link IllegalArgumentException} that says what is wrong. */
  public BatchProblem {
    orders = List.copyOf(orders);
    if (stock.length != skus) {
      throw new IllegalArgumentException("every SKU has its stock");
    }
    for (int[] ofSku : stock) {
      if (ofSku.length != sources) {
        throw new IllegalArgumentException("every SKU has its stock at every source");
      }
    }
    for (BatchOrder order : orders) {
      if (order.shipment().length != sources) {
        throw new IllegalArgumentException("every order has a cost for every source");
      }
      for (int sku : order.skus()) {
        if (sku < 0 || sku >= skus) {
          throw new IllegalArgumentException("SKUs are numbered from 0");
        }
      }
    }
  }
}
