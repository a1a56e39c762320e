package io.waymark.providers.woocommerce;

import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.orders.Customer;
import io.waymark.providers.intake.Countries;
import io.waymark.providers.intake.Fields;
import io.waymark.providers.intake.OrderParty;
import io.waymark.providers.intake.Plain;

/** Who buys, and where it goes; an empty shipping address means the billing address. */
final class WooAddresses {

  private final Fields order;
  private final Address billing;
  private final Address shipping;

  WooAddresses(Fields order) {
    this.order = order;
    billing = read(order.in("billing"));
    shipping = read(order.in("shipping"));
  }

  Customer customer() {
    Fields from = order.in("billing");
    return new Customer(
        order.id("customer_id"),
        Plain.first(billing.name(), billing.company(), shipTo().name()),
        from.text("email"),
        Plain.first(from.text("phone"), shipTo().phone()),
        null,
        null);
  }

  Address shipTo() {
    if (!OrderParty.saysWhere(shipping) && !OrderParty.saysWhere(billing)) {
      throw InvalidInput.of(
          "shipping", "required", "neither it nor the billing address says where to ship");
    }
    Address address = OrderParty.saysWhere(shipping) ? shipping : billing;
    String country = Plain.first(address.country(), billing.country());
    if (country == null) {
      throw InvalidInput.of("shipping.country", "country", "must be a country");
    }
    return new Address(
        address.name(),
        address.company(),
        address.street1(),
        address.street2(),
        address.city(),
        address.region(),
        address.postalCode(),
        country,
        Plain.first(address.phone(), billing.phone()));
  }

  Address billTo() {
    return billing.country() == null ? null : billing;
  }

  private static Address read(Fields address) {
    return new Address(
        OrderParty.fullName(address.text("first_name"), address.text("last_name")),
        address.text("company"),
        address.text("address_1"),
        address.text("address_2"),
        address.text("city"),
        address.text("state"),
        address.text("postcode"),
        Countries.code(address.text("country")),
        address.text("phone"));
  }
}
