package io.waymark.orchestration.policies;

import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One thing that every policy may ask about an order; decisions/README.md tells them to people. */
enum Fact {
  CHANNEL("channel", Order::channel),
  ORDER_TYPE("orderType", Order::orderType),
  ORDER_VALUE("orderValue", order -> order.total().amount()),
  CURRENCY("currency", order -> order.total().currency().getCurrencyCode()),
  LINE_COUNT("lineCount", order -> order.lines().size()),
  UNIT_COUNT("unitCount", order -> order.lines().stream().mapToInt(OrderLine::ordered).sum()),
  COUNTRY("country", order -> order.shipTo().country()),
  REGION("region", order -> order.shipTo().region()),
  CITY("city", order -> order.shipTo().city()),
  POSTAL_CODE("postalCode", order -> order.shipTo().postalCode()),
  PO_BOX("poBox", order -> Addresses.isPoBox(order.shipTo())),
  BILLING_COUNTRY("billingCountry", order -> Addresses.billedTo(order).country()),
  ADDRESS_MATCHES(
      "addressMatches", order -> Addresses.match(order.shipTo(), Addresses.billedTo(order))),
  CUSTOMER_GROUP("customerGroup", order -> order.customer().group()),
  GUEST("guest", order -> order.customer().id() == null),
  AVAILABLE_CREDIT("availableCredit", order -> order.customer().availableCredit()),
  PAYMENT_METHOD("paymentMethod", order -> order.payment().method()),
  PAYMENT_STATUS("paymentStatus", order -> order.payment().status().name()),
  RISK_LEVEL("riskLevel", order -> order.riskLevel().name()),
  SHIPPING_METHOD("shippingMethod", Order::shippingMethod),
  SHIPPING_CHARGE("shippingCharge", order -> order.shipping().amount()),
  ATTRIBUTES("attributes", order -> order.attributes() == null ? Map.of() : order.attributes());

  private final String name;
  private final Function<Order, Object> value;

  Fact(String name, Function<Order, Object> value) {
    this.name = name;
    this.value = value;
  }

  String variable() {
    return name;
  }

  /** Every fact of the order; what the channel did not say is there with the value null. */
  static Map<String, Object> of(Order order) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Fact fact : values()) {
      facts.put(fact.name, fact.value.apply(order));
    }
    return facts;
  }
}
