package io.waymark.orders;

import io.waymark.kernel.Address;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the customer and the addresses of a new order must be like. */
final class PartyRules {

  // The form that RFC 5321 mailboxes share; only sending a mail can tell more.
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Checks checks;

  PartyRules(Checks checks) {
    this.checks = checks;
  }

  void customer(Customer customer, int decimals) {
    if (!checks.given("customer", customer)) {
      return;
    }
    checks.text("customer.id", customer.id(), 255);
    checks.text("customer.name", customer.name(), 255);
    checks.text("customer.email", customer.email(), 320);
    checks.text("customer.phone", customer.phone(), 60);
    checks.text("customer.group", customer.group(), 60);
    checks.signedAmount("customer.availableCredit", customer.availableCredit(), decimals);
    String email = customer.email();
    if (email != null && !email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
      checks.add("customer.email", "email", "must be an e-mail address");
    }
  }

  void address(String field, Address address) {
    checks.text(field + ".name", address.name(), 255);
    checks.text(field + ".company", address.company(), 255);
    checks.text(field + ".street1", address.street1(), 255);
    checks.text(field + ".street2", address.street2(), 255);
    checks.text(field + ".city", address.city(), 255);
    checks.text(field + ".region", address.region(), 255);
    checks.text(field + ".postalCode", address.postalCode(), 30);
    checks.text(field + ".phone", address.phone(), 60);
    country(field + ".country", address.country());
  }

  private void country(String field, String country) {
    // XK is no ISO code, but what shops and carriers use for Kosovo.
    if (checks.given(field, country) && !COUNTRIES.contains(country) && !country.equals("XK")) {
      checks.add(field, "country", "must be an ISO 3166-1 alpha-2 code, such as US");
    }
  }
}
