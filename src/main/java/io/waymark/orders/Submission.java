package io.waymark.orders;

import java.util.Optional;

/**
 * A valid order on its way in.
 *
 * @param canonical the order
 * @param fingerprint what tells whether another submission has the same content
 * @param key the client's idempotency key
 */
record Submission(CanonicalOrder canonical, String fingerprint, Optional<String> key) {

  static Submission of(NewOrder order, Optional<String> key) {
    CanonicalOrder canonical = CanonicalOrder.of(order);
    return new Submission(canonical, OrderJson.fingerprint(canonical.order()), key);
  }
}
