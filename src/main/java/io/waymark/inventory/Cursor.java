package io.waymark.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Base64;

/** Where a page ended, as text that survives a URL. */
final class Cursor {

  private Cursor() {}

  static String of(StockPosition last) {
    return String.join(
        ".",
        encoded(last.sku().value()),
        encoded(last.location().value()),
        encoded(last.variant().text()));
  }

  static PositionKey position(String after) {
    String[] parts = after.split("\\.", -1);
    try {
      return new PositionKey(
          new Sku(decoded(parts[0])),
          new LocationId(decoded(parts[1])),
          Variant.stored(decoded(parts[2])));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | InvalidInput e) {
      throw unknown();
    }
  }

  static long number(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  private static InvalidInput unknown() {
    return InvalidInput.of("after", "cursor", "must be the \"next\" of an earlier page");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), UTF_8);
  }
}
