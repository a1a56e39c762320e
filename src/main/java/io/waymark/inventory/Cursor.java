package io.waymark.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Where a page ended, as text that survives a URL. */
final class Cursor {

  private Cursor() {}

  static String of(StockPosition last) {
    return of(last.sku().value(), last.location().value(), last.variant().text());
  }

  static String of(String... parts) {
    return Arrays.stream(parts).map(Cursor::encoded).collect(Collectors.joining("."));
  }

  static PositionKey position(String after) {
    List<String> parts = parts(after, 3);
    try {
      return new PositionKey(
          new Sku(parts.get(0)), new LocationId(parts.get(1)), Variant.stored(parts.get(2)));
    } catch (IllegalArgumentException | InvalidInput e) {
      throw unknown();
    }
  }

  static List<String> parts(String after, int count) {
    String[] parts = after.split("\\.", -1);
    if (parts.length != count) {
      throw unknown();
    }
    try {
      return Arrays.stream(parts).map(Cursor::decoded).toList();
    } catch (IllegalArgumentException e) {
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
