package io.waymark.orders;

import io.waymark.kernel.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders for tests: each valid, and with a channel order id of its own. */
public final class SampleOrders {

  private SampleOrders() {}

  /** An order in US dollars with the given lines. */
  public static NewOrder of(NewLine... lines) {
    return of("web", unique(), lines);
  }

  /** An order of a channel. */
  public static NewOrder of(String channel, String channelOrderId, NewLine... lines) {
    return new NewOrder(
        channel,
        channelOrderId,
        null,
        null,
        Instant.parse("2026-01-31T14:05:00.123456789Z"),
        "USD",
        new Customer("C-1", "Maria Keller", "maria@example.com", null, null, null),
        address("Columbus", "US"),
        null,
        null,
        Arrays.asList(lines),
        new Charges(new BigDecimal("9.95"), null, null),
        null,
        "standard",
        null,
        null,
        null,
        Map.of("campaign", "spring"));
  }

  /** An address in a city. */
  public static Address address(String city, String country) {
    return new Address(
        "Maria Keller", null, "120 W Broad St", null, city, "OH", "43215", country, null);
  }

  /** A line at 10.00 a unit. */
  public static NewLine line(int line, String sku, int quantity) {
    return new NewLine(line, sku, "About " + sku, quantity, BigDecimal.TEN, null, null);
  }

  /** A text that no other test uses. */
  public static String unique() {
    return UUID.randomUUID().toString();
  }

  /** Two lines: two of one SKU, three of another. */
  public static NewOrder twoLines() {
    return of(line(1, "AF-MUG", 2), line(2, "AF-LAMP", 3));
  }

  static List<FulfillmentOrderLine> units(int line, String sku, int quantity) {
    return List.of(new FulfillmentOrderLine(line, new io.waymark.kernel.Sku(sku), quantity));
  }
}
