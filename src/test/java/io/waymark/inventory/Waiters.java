package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Callers that wait for a reservation, and workers that wait for a lock. */
final class Waiters {

  private Waiters() {}

  static boolean isLockAwaited(InventoryRoom room) {
    return Thread.getAllStackTraces().entrySet().stream()
        .anyMatch(
            each ->
                each.getKey().getName().equals("combined-reserving")
                    && List.of(each.getValue()).stream()
                        .anyMatch(
                            frame ->
                                frame.getMethodName().equals("sellable")
                                    && frame
                                        .getClassName()
                                        .equals(SellablePositions.class.getName())));
  }

  static void awaitLockWaiters(InventoryRoom room, Thread caller) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> isLockAwaited(room) && caller.isAlive());
  }

  static Throwable thrownBy(InventoryRoom room, ReservationLine wanted) {
    try {
      room.inventory.reserve(null, List.of(wanted));
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  static Throwable fault(Future<?> future) throws Exception {
    try {
      future.get(30, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  static ReservationOutcome answer(Future<ReservationOutcome> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static ReservationRequest request(Sku sku) {
    return ReservationRequest.of(
        null, List.of(new ReservationLine(newReference(), sku, new LocationId("NORTH"), 1)));
  }
}
