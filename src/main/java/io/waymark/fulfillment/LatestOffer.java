package io.waymark.fulfillment;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * When a batch last made plans that orders may take up, so that planning an order asks for one only
 * when there may be one. Another node's batch is seen within half a minute; until then orders are
 * planned by themselves, which is as right.
 */
@Component
class LatestOffer {

  private static final long LOOKED_EVERY = Duration.ofSeconds(30).toNanos();

  private final BatchTable table;
  private volatile Instant latest = Instant.MIN;
  private volatile long lookAt = System.nanoTime() + LOOKED_EVERY;

  LatestOffer(BatchTable table) {
    this.table = table;
  }

  /** Notes that plans were made on this node just now. */
  void made() {
    latest = Instant.now();
  }

  /** Whether plans were made after this moment. */
  boolean isAfter(Instant moment) {
    if (System.nanoTime() - lookAt >= 0) {
      lookAt = System.nanoTime() + LOOKED_EVERY;
      latest = table.lastOffer().orElse(Instant.MIN);
    }
    return latest.isAfter(moment);
  }
}
