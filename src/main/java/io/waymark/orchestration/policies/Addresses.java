package io.waymark.orchestration.policies;

import io.waymark.kernel.Address;
import io.waymark.orders.Order;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What policies ask about addresses. */
final class Addresses {

  // "PO Box 12", "P.O. Box 12", "Post Office Box 12", "Postfach 12"
  private static final Pattern PO_BOX =
      Pattern.compile("\\b(p\\.?\\s*o\\.?\\s*box|post office box|postfach)\\b");

  private Addresses() {}

  static boolean isPoBox(Address address) {
    return isPoBox(address.street1()) || isPoBox(address.street2());
  }

  static Address billedTo(Order order) {
    return order.billTo() == null ? order.shipTo() : order.billTo();
  }

  /** Same country and, where both are known, the same postal code. */
  static boolean match(Address one, Address other) {
    if (!Objects.equals(one.country(), other.country())) {
      return false;
    }
    return one.postalCode() == null
        || other.postalCode() == null
        || plain(one.postalCode()).equals(plain(other.postalCode()));
  }

  private static boolean isPoBox(String street) {
    return street != null && PO_BOX.matcher(street.toLowerCase(Locale.ROOT)).find();
  }

  private static String plain(String postalCode) {
    return postalCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
