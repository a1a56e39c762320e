package io.waymark.orders;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of orders ended, in a form that clients do not read. */
final class Cursor {

  private Cursor() {}

  static String after(OrderId last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.value().getBytes(StandardCharsets.US_ASCII));
  }

  static OrderId read(String cursor) {
    try {
      return new OrderId(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException | InvalidInput e) {
      throw InvalidInput.of("after", "cursor", "must be the cursor that a page before gave");
    }
  }
}
