package io.waymark.providers.shopify;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.orders.Customer;
import io.waymark.providers.intake.Countries;
import io.waymark.providers.intake.Fields;
import io.waymark.providers.intake.OrderParty;
import io.waymark.providers.intake.Plain;
import java.util.ArrayList;
import java.util.List;

/** Who buys, and where it goes: orders of points of sale have no shipping address of their own. */
final class ShopifyAddresses {

  private final Fields order;
  private final Fields buyer;
  private final List<Fields> destinations = new ArrayList<>();

  ShopifyAddresses(Fields order) {
    this.order = order;
    this.buyer = order.in("customer");
    destinations.add(order.in("shipping_address"));
    destinations.add(order.in("billing_address"));
    destinations.add(buyer.in("default_address"));
    // The store where it was sold: the customer takes or gets it there.
    order.each("line_items").forEach(item -> destinations.add(item.in("origin_location")));
    destinations.removeIf(address -> !address.present() || !OrderParty.saysWhere(read(address)));
  }

  Customer customer() {
    Fields billing = order.in("billing_address");
    String name =
        Plain.first(
            OrderParty.fullName(buyer.text("first_name"), buyer.text("last_name")),
            billing.text("name"),
            shipTo().name());
    String email =
        Plain.first(order.text("email", "contact_email"), buyer.text("email"), buyer.text("mail"));
    String phone = Plain.first(order.text("phone"), buyer.text("phone"), shipTo().phone());
    return new Customer(buyer.id("id"), name, email, phone, null, null);
  }

  Address shipTo() {
    if (destinations.isEmpty()) {
      throw InvalidInput.of(
          "shipping_address", "required", "neither it nor another address says where to ship");
    }
    Address address = read(destinations.get(0));
    if (address.country() == null) {
      throw InvalidInput.of(destinations.get(0).at("country_code"), "country", "must be a country");
    }
    return address;
  }

  Address billTo() {
    Address address = read(order.in("billing_address"));
    return address.country() == null ? null : address;
  }

  GeoPoint destination() {
    Fields address = destinations.get(0);
    try {
      return address.amount("latitude") == null || address.amount("longitude") == null
          ? null
          : new GeoPoint(
              address.amount("latitude").doubleValue(), address.amount("longitude").doubleValue());
    } catch (InvalidInput unusable) {
      return null;
    }
  }

  private static Address read(Fields address) {
    String name = OrderParty.fullName(address.text("first_name"), address.text("last_name"));
    String country = Countries.code(address.text("country_code"));
    return new Address(
        Plain.first(address.text("name"), name),
        address.text("company"),
        address.text("address1"),
        address.text("address2"),
        address.text("city"),
        address.text("province_code", "province"),
        address.text("zip"),
        country == null ? Countries.code(address.text("country", "country_name")) : country,
        address.text("phone"));
  }
}
