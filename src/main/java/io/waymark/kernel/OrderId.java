package io.waymark.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;

/**
 * The id of an order: a ULID of 26 characters, so ids sort by the time of their making. It is the
 * business key of the order's journey.
 *
 * @param value the ULID in canonical upper case
 */
public record OrderId(@JsonValue String value) {

  /** Checks the form; throws {@link InvalidInput} naming {@code orderId} when it is no ULID. */
  public OrderId {
    if (!Ulid.isValid(value)) {
      throw InvalidInput.of("orderId", "ulid", "must be an order id of 26 characters");
    }
  }

  /** A new id, greater than every id that this node made before. */
  public static OrderId next() {
    return new OrderId(UlidCreator.getMonotonicUlid().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
