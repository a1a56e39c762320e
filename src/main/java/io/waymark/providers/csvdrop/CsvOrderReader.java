package io.waymark.providers.csvdrop;

import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import io.waymark.orders.Charges;
import io.waymark.orders.Customer;
import io.waymark.orders.NewLine;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.orders.RiskLevel;
import io.waymark.providers.intake.Attributes;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Countries;
import io.waymark.providers.intake.OrderParty;
import io.waymark.providers.intake.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads the rows of one order; every mistake is told with its line and column. */
final class CsvOrderReader {

  static final String CHANNEL = "csv";

  private final CsvOrder order;
  private final CsvSettings settings;
  private final List<Violation> violations = new ArrayList<>();

  private CsvOrderReader(CsvOrder order, CsvSettings settings) {
    this.order = order;
    this.settings = settings;
  }

  /** Throws {@link InvalidInput} with every mistake in the order's rows. */
  static ChannelRequest read(CsvOrder order, CsvSettings settings) {
    CsvOrderReader reader = new CsvOrderReader(order, settings);
    NewOrder found = reader.newOrder();
    if (!reader.violations.isEmpty()) {
      throw new InvalidInput(reader.violations);
    }
    return new ChannelRequest.Place(found, null);
  }

  private NewOrder newOrder() {
    if (order.orderId() == null) {
      wrong(order.rows().get(0).at("order_id"), "required", "must be given");
    }
    Address shipTo = address("ship_");
    if (!OrderParty.saysWhere(shipTo)) {
      wrong(first("ship_street1"), "required", "must say where to ship");
    }
    Address billTo = address("bill_");
    return new NewOrder(
        order.channel(),
        order.orderId(),
        text("order_number"),
        text("order_type"),
        read("placed_at", Plain::instant),
        Plain.first(text("currency"), settings.currency()),
        customer(),
        shipTo,
        OrderParty.saysWhere(billTo) ? billTo : null,
        null,
        order.rows().stream().map(this::line).toList(),
        new Charges(amount("shipping"), amount("order_discount"), amount("order_tax")),
        new Payment(text("payment_method"), oneOf("payment_status", Payment.Status::valueOf)),
        text("shipping_method"),
        oneOf("risk_level", RiskLevel::valueOf),
        read("cancel_after", Plain::instant),
        text("note"),
        attributes());
  }

  private Customer customer() {
    return new Customer(
        text("customer_id"),
        Plain.first(text("customer_name"), text("ship_name")),
        text("customer_email"),
        text("customer_phone"),
        text("customer_group"),
        amount("customer_available_credit"));
  }

  private Address address(String prefix) {
    String written = Plain.first(text(prefix + "country"), settings.country());
    String country = Countries.code(written);
    if (country == null) {
      wrong(first(prefix + "country"), "country", "must be a country, but is '" + written + "'");
    }
    return new Address(
        text(prefix + "name"),
        text(prefix + "company"),
        text(prefix + "street1"),
        text(prefix + "street2"),
        text(prefix + "city"),
        text(prefix + "region"),
        text(prefix + "postal_code"),
        country,
        text(prefix + "phone"));
  }

  private NewLine line(CsvRow row) {
    Integer units = needed(row, "quantity", CsvValues::units);
    if (units != null && units < 1) {
      wrong(row.at("quantity"), "positive", "must be 1 or more");
    }
    return new NewLine(
        read(row, "line", CsvValues::units),
        needed(row, "sku", (field, text) -> text),
        row.value("description"),
        units,
        needed(row, "unit_price", CsvValues::price),
        read(row, "discount", CsvValues::price),
        read(row, "tax", CsvValues::price));
  }

  private Map<String, String> attributes() {
    Attributes attributes = new Attributes();
    for (CsvRow row : order.rows()) {
      row.values().keySet().stream()
          .filter(column -> !CsvColumns.known(column))
          .forEach(column -> attributes.add(column, text(column)));
    }
    return attributes.toMap();
  }

  private java.math.BigDecimal amount(String column) {
    return read(column, CsvValues::price);
  }

  private <T> T oneOf(String column, java.util.function.Function<String, T> constant) {
    return read(column, (field, text) -> CsvValues.oneOf(field, text, constant));
  }

  /** The order's value of a column, which only one of its rows needs to give. */
  private String text(String column) {
    return read(column, (field, text) -> text);
  }

  private <T> T read(String column, BiFunction<String, String, T> how) {
    CsvRow giver = null;
    for (CsvRow row : order.rows()) {
      if (row.value(column) == null) {
        continue;
      }
      if (giver == null) {
        giver = row;
      } else if (!row.value(column).equals(giver.value(column))) {
        wrong(row.at(column), "same", "must be the same as on line " + giver.line());
      }
    }
    return giver == null ? null : read(giver, column, how);
  }

  private <T> T needed(CsvRow row, String column, BiFunction<String, String, T> how) {
    if (row.value(column) == null) {
      wrong(row.at(column), "required", "must be given");
    }
    return read(row, column, how);
  }

  private <T> T read(CsvRow row, String column, BiFunction<String, String, T> how) {
    try {
      return row.value(column) == null ? null : how.apply(row.at(column), row.value(column));
    } catch (InvalidInput invalid) {
      invalid.violations().forEach(one -> wrong(one.field(), one.rule(), one.message()));
      return null;
    }
  }

  private String first(String column) {
    return order.rows().get(0).at(column);
  }

  private void wrong(String field, String rule, String message) {
    Violation violation = new Violation(field, rule, message);
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }
}
