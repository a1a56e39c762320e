package io.waymark.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** What a new order must be like to be stored at all; policies judge it later. */
final class NewOrderRules {

  private static final int MOST_ATTRIBUTES = 200;

  private final Checks checks = new Checks();

  private NewOrderRules() {}

  /** Throws {@link io.waymark.kernel.InvalidInput} with every rule that the order breaks. */
  static void check(NewOrder order, Optional<String> key) {
    NewOrderRules rules = new NewOrderRules();
    key.ifPresent(value -> rules.checks.identifier("Idempotency-Key", value, 320));
    if (rules.checks.given("body", order)) {
      rules.order(order);
    }
    if (rules.checks.clean() && CanonicalOrder.of(order).total().amount().signum() < 0) {
      rules.checks.add("charges.discount", "total", "must not make the total negative");
    }
    rules.checks.orThrow();
  }

  private void order(NewOrder order) {
    int decimals = currency(order.currency());
    header(order);
    times(order);
    parties(order, decimals);
    new LineRules(checks, decimals).lines(order.lines());
    if (order.charges() != null) {
      checks.amount("charges.shipping", order.charges().shipping(), decimals);
      checks.amount("charges.discount", order.charges().discount(), decimals);
      checks.amount("charges.tax", order.charges().tax(), decimals);
    }
    if (order.attributes() != null) {
      attributes(order.attributes());
    }
  }

  private void header(NewOrder order) {
    checks.identifier("channel", order.channel(), 60);
    checks.identifier("channelOrderId", order.channelOrderId(), 255);
    checks.text("orderNumber", order.orderNumber(), 255);
    checks.text("orderType", order.orderType(), 60);
    checks.text("shippingMethod", order.shippingMethod(), 255);
    checks.text("note", order.note(), 4000);
    if (order.payment() != null) {
      checks.text("payment.method", order.payment().method(), 255);
    }
  }

  private void parties(NewOrder order, int decimals) {
    PartyRules parties = new PartyRules(checks);
    parties.customer(order.customer(), decimals);
    if (checks.given("shipTo", order.shipTo())) {
      parties.address("shipTo", order.shipTo());
    }
    if (order.billTo() != null) {
      parties.address("billTo", order.billTo());
    }
  }

  /** The currency's decimals; the most that there are, when the code is wrong. */
  private int currency(String code) {
    if (!checks.given("currency", code)) {
      return 4;
    }
    try {
      int decimals = Currency.getInstance(code).getDefaultFractionDigits();
      if (decimals >= 0) {
        return decimals;
      }
    } catch (IllegalArgumentException e) {
      // Told below, together with codes such as XAU that no amount is in.
    }
    checks.add("currency", "currency", "must be an ISO 4217 code, such as USD");
    return 4;
  }

  private void times(NewOrder order) {
    checks.time("placedAt", order.placedAt());
    checks.time("cancelAfter", order.cancelAfter());
    Instant placed = order.placedAt();
    if (placed == null) {
      return;
    }
    // A day, because the clocks of channels go wrong by time zones.
    if (placed.isAfter(Instant.now().plus(1, ChronoUnit.DAYS))) {
      checks.add("placedAt", "future", "must not be in the future");
    }
    if (order.cancelAfter() != null && order.cancelAfter().isBefore(placed)) {
      checks.add("cancelAfter", "order", "must not be before placedAt");
    }
  }

  private void attributes(Map<String, String> attributes) {
    if (attributes.size() > MOST_ATTRIBUTES) {
      checks.add("attributes", "length", "must have at most " + MOST_ATTRIBUTES + " entries");
      return;
    }
    attributes.forEach(
        (name, value) -> {
          checks.text("attributes." + name, name, 100);
          checks.text("attributes." + name, value, 2000);
        });
  }
}
