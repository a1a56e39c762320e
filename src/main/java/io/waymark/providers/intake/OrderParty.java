package io.waymark.providers.intake;

import io.waymark.kernel.Address;

/** Names and addresses as channels write them. */
public final class OrderParty {

  private OrderParty() {}

  /** First and last name in one; null when both are blank. */
  public static String fullName(String first, String last) {
    return Plain.text((first == null ? "" : first) + " " + (last == null ? "" : last));
  }

  /** Whether an address says where: it has a street, a city or a postal code. */
  public static boolean saysWhere(Address address) {
    return Plain.first(address.street1(), address.city(), address.postalCode()) != null;
  }
}
