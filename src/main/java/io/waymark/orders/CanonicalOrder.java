package io.waymark.orders;

import io.waymark.kernel.Address;
import io.waymark.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A valid new order with what it left out filled in, but for times: two orders that mean the same
 * have the same canonical form.
 *
 * @param order the order, with no blank texts and every amount at the currency's decimals
 * @param currency the currency of all amounts
 */
record CanonicalOrder(NewOrder order, Currency currency) {

  static CanonicalOrder of(NewOrder given) {
    Currency currency = Currency.getInstance(given.currency());
    Address shipTo = address(given.shipTo());
    return new CanonicalOrder(
        new NewOrder(
            given.channel(),
            given.channelOrderId(),
            or(given.orderNumber(), given.channelOrderId()),
            or(given.orderType(), "standard"),
            given.placedAt() == null ? null : Utc.stored(given.placedAt()),
            given.currency(),
            customer(given.customer(), currency),
            shipTo,
            given.billTo() == null ? shipTo : address(given.billTo()),
            given.destination(),
            lines(given.lines(), currency),
            charges(given.charges(), currency),
            payment(given.payment()),
            or(given.shippingMethod(), null),
            given.riskLevel() == null ? RiskLevel.LOW : given.riskLevel(),
            given.cancelAfter() == null ? null : Utc.stored(given.cancelAfter()),
            or(given.note(), null),
            attributes(given.attributes())),
        currency);
  }

  Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  Money total() {
    BigDecimal total = order.charges().shipping().add(order.charges().tax());
    for (NewLine line : order.lines()) {
      BigDecimal price = line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()));
      total = total.add(price).subtract(line.discount()).add(line.tax());
    }
    return money(total.subtract(order.charges().discount()));
  }

  private static String or(String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  private static BigDecimal amount(BigDecimal given, Currency currency) {
    return new Money(given == null ? BigDecimal.ZERO : given, currency).amount();
  }

  private static Customer customer(Customer given, Currency currency) {
    return new Customer(
        or(given.id(), null),
        or(given.name(), null),
        or(given.email(), null),
        or(given.phone(), null),
        or(given.group(), "retail"),
        given.availableCredit() == null ? null : amount(given.availableCredit(), currency));
  }

  private static Address address(Address given) {
    return new Address(
        or(given.name(), null),
        or(given.company(), null),
        or(given.street1(), null),
        or(given.street2(), null),
        or(given.city(), null),
        or(given.region(), null),
        or(given.postalCode(), null),
        given.country(),
        or(given.phone(), null));
  }

  private static List<NewLine> lines(List<NewLine> given, Currency currency) {
    List<NewLine> lines = new ArrayList<>();
    for (NewLine line : given) {
      lines.add(
          new NewLine(
              line.line() == null ? lines.size() + 1 : line.line(),
              line.sku(),
              or(line.description(), null),
              line.quantity(),
              amount(line.unitPrice(), currency),
              amount(line.discount(), currency),
              amount(line.tax(), currency)));
    }
    lines.sort((one, other) -> one.line().compareTo(other.line()));
    return List.copyOf(lines);
  }

  private static Charges charges(Charges given, Currency currency) {
    Charges charges = given == null ? new Charges(null, null, null) : given;
    return new Charges(
        amount(charges.shipping(), currency),
        amount(charges.discount(), currency),
        amount(charges.tax(), currency));
  }

  private static Payment payment(Payment given) {
    Payment payment = given == null ? new Payment(null, null) : given;
    return new Payment(
        or(payment.method(), null),
        payment.status() == null ? Payment.Status.PAID : payment.status());
  }

  private static Map<String, String> attributes(Map<String, String> given) {
    Map<String, String> attributes = new TreeMap<>(given == null ? Map.of() : given);
    attributes.values().removeIf(value -> value == null);
    return attributes;
  }
}
