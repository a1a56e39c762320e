package io.waymark.fulfillment;

import java.util.List;
import java.util.Optional;

/**
 * Plans orders together that compete for stock. It reserves nothing: an order takes its plan up
 * when it is planned next, if its stock is still there; else it is planned anew by itself.
 */
public interface Batches {

  /**
   * Takes orders; they are planned in the background, one batch at a time on each node. Idempotent
   * by key.
   *
   * @param key 1 to 255 characters
   * @param orders 1 to 20,000; orders without an id are planned but never taken up
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   * @throws io.waymark.kernel.NotAllowedNow when too many batches wait already, or the key belongs
   *     to other orders
   */
  Batch plan(String key, List<PlanRequest> orders);

  /**
   * Plans all orders together that wait for stock, from the stock there is. The oldest are served
   * first; those that were given something are woken, and take it up. Idempotent by key.
   *
   * @param key 1 to 255 characters
   * @throws io.waymark.kernel.InvalidInput for a key that is none
   * @throws io.waymark.kernel.NotAllowedNow when too many batches wait already, or the key belongs
   *     to other orders
   */
  Batch planWaiting(String key);

  /** The batch with this id, if there is one. */
  Optional<Batch> find(String id);

  /** The last so many batches, the newest first. */
  List<Batch> last(int count);

  /**
   * The plans of a batch in the order of its orders, as previews; empty until it is done.
   *
   * @param from the first one, from 0
   * @param count how many at most
   */
  List<FulfillmentPlan> plans(String id, int from, int count);

  /** Ends the search; the best plan so far is taken. Nothing happens when it has ended. */
  void cancel(String id);
}
