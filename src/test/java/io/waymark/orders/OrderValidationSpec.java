package io.waymark.orders;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class OrderValidationSpec {

  private static final String LONG = "x".repeat(2001);

  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;

  static Stream<Arguments> rules() {
    NewLine mug = line(1, "AF-MUG", 1);
    NewOrder good = SampleOrders.of(mug);
    return Stream.of(
        broken("channel", "required", of(" ", "1", "USD", good.customer(), good.shipTo(), mug)),
        broken("channel", "trimmed", of(" web", "1", "USD", good.customer(), good.shipTo(), mug)),
        broken("channel", "length", of(LONG, "1", "USD", good.customer(), good.shipTo(), mug)),
        broken(
            "channelOrderId",
            "required",
            of("web", null, "USD", good.customer(), good.shipTo(), mug)),
        broken(
            "channelOrderId",
            "characters",
            of("web", "a\0b", "USD", good.customer(), good.shipTo(), mug)),
        broken("currency", "required", of("web", "1", null, good.customer(), good.shipTo(), mug)),
        broken("currency", "currency", of("web", "1", "usd", good.customer(), good.shipTo(), mug)),
        broken("currency", "currency", of("web", "1", "XAU", good.customer(), good.shipTo(), mug)),
        broken("customer", "required", of("web", "1", "USD", null, good.shipTo(), mug)),
        broken(
            "customer.email",
            "email",
            of("web", "1", "USD", mail("no address"), good.shipTo(), mug)),
        broken("customer.name", "length", of("web", "1", "USD", named(LONG), good.shipTo(), mug)),
        broken("shipTo", "required", of("web", "1", "USD", good.customer(), null, mug)),
        broken("shipTo.country", "required", of("web", "1", "USD", good.customer(), in(null), mug)),
        broken("shipTo.country", "country", of("web", "1", "USD", good.customer(), in("UK"), mug)),
        broken("lines", "required", SampleOrders.of()),
        broken(
            "lines",
            "length",
            SampleOrders.of(Collections.nCopies(501, mug).toArray(NewLine[]::new))),
        broken("lines[1]", "required", SampleOrders.of(mug, null)),
        broken("lines[1].line", "unique", SampleOrders.of(mug, mug)),
        broken("lines[0].line", "positive", SampleOrders.of(line(0, "AF-MUG", 1))),
        broken("lines[0].sku", "required", SampleOrders.of(line(1, null, 1))),
        broken("lines[0].sku", "trimmed", SampleOrders.of(line(1, "AF-MUG ", 1))),
        broken("lines[0].quantity", "positive", SampleOrders.of(line(1, "AF-MUG", 0))),
        broken("lines[0].quantity", "range", SampleOrders.of(line(1, "AF-MUG", Integer.MAX_VALUE))),
        broken("lines[0].quantity", "required", SampleOrders.of(priced(null, "1", null))),
        broken("lines[0].unitPrice", "required", SampleOrders.of(priced(1, null, null))),
        broken("lines[0].unitPrice", "negative", SampleOrders.of(priced(1, "-0.01", null))),
        broken("lines[0].unitPrice", "decimals", SampleOrders.of(priced(1, "0.015", null))),
        broken("lines[0].unitPrice", "range", SampleOrders.of(priced(1, "1e999999999", null))),
        broken("lines[0].discount", "decimals", SampleOrders.of(priced(1, "1", "0.001"))),
        broken("charges.discount", "total", SampleOrders.of(priced(1, "1", "20"))),
        broken("placedAt", "range", at(good, "1999-12-31T23:59:59Z", null)),
        broken("placedAt", "future", at(good, "2099-01-01T00:00:00Z", null)),
        broken("cancelAfter", "order", at(good, "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")),
        broken("attributes.note", "length", attributes(good, Map.of("note", LONG))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void aBrokenRuleIsNamedWithItsFieldAndNothingIsStored(String field, String rule, NewOrder order) {
    int before = stored();

    List<Violation> violations = violations(order, Optional.empty());

    assertThat(violations)
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple(field, rule));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void everyBrokenRuleIsNamedAtOnce() {
    NewOrder order =
        of(null, null, "EURO", mail("@"), in("XX"), line(1, " ", -1), priced(1, "-1", "0.001"));

    assertThat(violations(order, Optional.empty()))
        .extracting(Violation::field)
        .containsExactly(
            "currency",
            "channel",
            "channelOrderId",
            "customer.email",
            "shipTo.country",
            "lines[0].sku",
            "lines[0].quantity",
            "lines[1].line",
            "lines[1].unitPrice");
  }

  @Test
  void yenHaveNoDecimals() {
    NewOrder order = of("web", "1", "JPY", mail(null), in("JP"), priced(1, "100.5", null));

    assertThat(violations(order, Optional.empty()))
        .extracting(Violation::field)
        .contains("lines[0].unitPrice");
  }

  @Test
  void anIdempotencyKeyMustSaySomething() {
    assertThat(violations(SampleOrders.twoLines(), Optional.of(" ")))
        .extracting(Violation::field)
        .containsExactly("Idempotency-Key");
  }

  @Test
  void noOrderAtAllIsInvalidToo() {
    assertThat(violations(null, Optional.empty()))
        .extracting(Violation::field)
        .containsExactly("body");
  }

  private List<Violation> violations(NewOrder order, Optional<String> key) {
    return catchThrowableOfType(InvalidInput.class, () -> orders.place(order, key)).violations();
  }

  private int stored() {
    return jdbc.sql("select count(*) from orders.sales_order").query(Integer.class).single();
  }

  private static Arguments broken(String field, String rule, NewOrder order) {
    return Arguments.of(field, rule, order);
  }

  private static NewOrder of(
      String channel, String id, String currency, Customer customer, Address to, NewLine... lines) {
    return new NewOrder(
        channel,
        id,
        null,
        null,
        null,
        currency,
        customer,
        to,
        null,
        null,
        List.of(lines),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static NewOrder at(NewOrder order, String placedAt, String cancelAfter) {
    Instant deadline = cancelAfter == null ? null : Instant.parse(cancelAfter);
    return new NewOrder(
        "web",
        "1",
        null,
        null,
        Instant.parse(placedAt),
        "USD",
        order.customer(),
        order.shipTo(),
        null,
        null,
        order.lines(),
        null,
        null,
        null,
        null,
        deadline,
        null,
        null);
  }

  private static NewOrder attributes(NewOrder order, Map<String, String> attributes) {
    return new NewOrder(
        "web",
        "1",
        null,
        null,
        null,
        "USD",
        order.customer(),
        order.shipTo(),
        null,
        null,
        order.lines(),
        null,
        null,
        null,
        null,
        null,
        null,
        attributes);
  }

  private static NewLine priced(Integer quantity, String price, String discount) {
    return new NewLine(1, "AF-MUG", null, quantity, decimal(price), decimal(discount), null);
  }

  private static BigDecimal decimal(String value) {
    return value == null ? null : new BigDecimal(value);
  }

  private static Customer mail(String email) {
    return new Customer(null, null, email, null, null, null);
  }

  private static Customer named(String name) {
    return new Customer(null, name, null, null, null, null);
  }

  private static Address in(String country) {
    return SampleOrders.address("Somewhere", country);
  }
}

@OrdersOnH2
class OrderValidationOnH2Test extends OrderValidationSpec {}

@OrdersOnPostgres
class OrderValidationTest extends OrderValidationSpec {}
