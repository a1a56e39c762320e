package io.waymark.fulfillment;

import java.time.Instant;
import java.util.List;

/** Promises delivery dates for carts. */
public interface Promises {

  /**
   * The answer to a request.
   *
   * @param promises one for each method, the earliest first
   * @param hold the stock held; null when none was asked for, or another order got it meanwhile
   * @param reason why there is no promise at all; null when there is any
   */
  record Answer(List<Promise> promises, Held hold, String reason) {

    static final String NO_METHOD =
        "No carrier service has a shipping method that could be promised";

    Answer(List<Promise> promises, Held hold) {
      this(promises, hold, promises.isEmpty() ? NO_METHOD : null);
    }
  }

  /**
   * Stock that is held.
   *
   * @param id hand it in with the order, as its attribute {@code promiseHold}, so that the order
   *     gets the stock
   * @param expiresAt until when, UTC
   */
  record Held(String id, Instant expiresAt) {}

  /**
   * The earliest dates, from the stock available now, the calendars and cut-offs of the sources,
   * and the carriers' transit times; where stock is short now, from what each source is available
   * to promise in the next 60 days, which cannot be held.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   */
  Answer promise(PromiseRequest request);

  /**
   * Gives held stock back; nothing happens if it was given back before, or an order has taken it
   * over.
   *
   * @throws io.waymark.kernel.InvalidInput if this is not the id of a hold
   */
  void release(String hold);
}
