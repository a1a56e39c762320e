package io.waymark.providers.intake;

import io.waymark.kernel.Address;
import io.waymark.orders.Customer;
import io.waymark.orders.NewLine;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings what a channel sent into the form that the orders room takes. A shop does not mend an
 * order that it has sold, so what is merely untidy is cut, rounded or moved to the attributes, and
 * only what would ship the wrong thing to the wrong place is left to be refused.
 */
final class TidyOrder {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final int NAME = 255;
  private static final int MOST_ATTRIBUTES = 200;

  private final NewOrder given;
  private final String currency;
  private final TidyAmounts amounts;
  private final Map<String, String> attributes = new LinkedHashMap<>();

  private TidyOrder(NewOrder given) {
    this.given = given;
    this.currency = given.currency() == null ? null : given.currency().toUpperCase(Locale.ROOT);
    this.amounts = new TidyAmounts(currency);
    given.attributes().forEach((name, value) -> attributes.put(clean(name), clean(value)));
  }

  static NewOrder of(NewOrder given) {
    return new TidyOrder(given).tidy();
  }

  private NewOrder tidy() {
    List<NewLine> lines = lines();
    return new NewOrder(
        given.channel(),
        given.channelOrderId(),
        cut(given.orderNumber(), NAME),
        given.orderType(),
        given.placedAt(),
        currency,
        customer(given.customer()),
        address(given.shipTo()),
        address(given.billTo()),
        given.destination(),
        lines,
        amounts.charges(given.charges(), lines),
        new Payment(cut(given.payment().method(), NAME), given.payment().status()),
        cut(given.shippingMethod(), NAME),
        given.riskLevel(),
        deadline(),
        cut(given.note(), 4000),
        attributes);
  }

  private List<NewLine> lines() {
    List<NewLine> lines = new ArrayList<>();
    for (NewLine line : given.lines()) {
      NewLine tidy = amounts.line(line, cut(line.description(), 1000));
      if (line.unitPrice() != null && tidy.unitPrice().compareTo(line.unitPrice()) != 0) {
        int number = line.line() == null ? lines.size() + 1 : line.line();
        remark("exactUnitPrice." + number, line.unitPrice().stripTrailingZeros().toPlainString());
      }
      lines.add(tidy);
    }
    return lines;
  }

  private Customer customer(Customer customer) {
    String email = customer.email();
    if (email != null && (!EMAIL.matcher(email).matches() || email.length() > 320)) {
      remark("unusableEmail", cut(email, 500));
      email = null;
    }
    return new Customer(
        cut(customer.id(), NAME),
        cut(customer.name(), NAME),
        clean(email),
        cut(customer.phone(), 60),
        cut(customer.group(), 60),
        customer.availableCredit());
  }

  private static Address address(Address address) {
    return address == null
        ? null
        : new Address(
            cut(address.name(), NAME),
            cut(address.company(), NAME),
            cut(address.street1(), NAME),
            cut(address.street2(), NAME),
            cut(address.city(), NAME),
            cut(address.region(), NAME),
            cut(address.postalCode(), 30),
            address.country(),
            cut(address.phone(), 60));
  }

  // A deadline that had passed before the order was placed can only be a slip of the channel's.
  private Instant deadline() {
    if (given.cancelAfter() == null || given.placedAt() == null) {
      return given.cancelAfter();
    }
    if (given.cancelAfter().isBefore(given.placedAt())) {
      remark("unusableCancelAfter", given.cancelAfter().toString());
      return null;
    }
    return given.cancelAfter();
  }

  private void remark(String name, String value) {
    if (attributes.size() < MOST_ATTRIBUTES) {
      attributes.put(name, value);
    }
  }

  private static String cut(String text, int longest) {
    String clean = clean(text);
    return clean == null || clean.length() <= longest
        ? clean
        : clean.substring(0, longest - 1) + "…";
  }

  // PostgreSQL cannot store the character NUL.
  private static String clean(String text) {
    return text == null ? null : text.replace("\0", "");
  }
}
