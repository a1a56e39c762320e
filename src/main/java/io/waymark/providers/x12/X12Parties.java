package io.waymark.providers.x12;

import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.orders.Customer;
import io.waymark.providers.intake.Plain;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parties of a purchase order and what each is to Waymark. */
final class X12Parties {

  // These are on the selling side; shipping to them would send the goods back home.
  private static final Set<String> SELLERS =
      Set.of("SU", "SE", "SF", "VN", "RI", "RE", "PE", "MF", "CA");

  private final X12Content content;
  private final X12Settings settings;

  X12Parties(X12Content content, X12Settings settings) {
    this.content = content;
    this.settings = settings;
  }

  Customer customer(String sender) {
    Optional<X12Party> buyer = first("BY", "BT", "ST");
    return new Customer(
        Plain.first(buyer.map(X12Party::id).orElse(null), sender),
        Plain.first(buyer.map(X12Party::name).orElse(null), sender),
        contact("EM"),
        contact("TE"),
        "wholesale",
        null);
  }

  /** The ship-to party's address; where it has only a name, another buying party's address. */
  Address shipTo() {
    Stream<X12Party> candidates =
        Stream.concat(content.parties().stream(), content.lineParties().stream())
            .filter(party -> !SELLERS.contains(String.valueOf(party.role())));
    X12Party place =
        candidates
            .filter(X12Party::saysWhere)
            .min(Comparator.comparingInt(X12Parties::rank))
            .orElseThrow(() -> missing("N1*ST", "no party has an address to ship to (N3, N4)"));
    Address address = place.address(settings.country());
    String name = first("ST").map(X12Party::name).orElse(address.name());
    return new Address(
        name,
        address.company(),
        address.street1(),
        address.street2(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        address.phone());
  }

  Address billTo() {
    return first("BT")
        .filter(X12Party::saysWhere)
        .map(party -> party.address(settings.country()))
        .orElse(null);
  }

  String shipToId() {
    return first("ST").map(X12Party::id).orElse(null);
  }

  private String contact(String qualifier) {
    Stream<String> inHeader =
        content.headers("PER").stream().map(per -> X12Party.contact(per, qualifier));
    Stream<String> atParties =
        Stream.of("BY", "ST", "BT")
            .flatMap(role -> first(role).stream())
            .map(party -> party.contact(qualifier));
    return Stream.concat(inHeader, atParties).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Optional<X12Party> first(String... roles) {
    return Stream.of(roles)
        .flatMap(role -> content.parties().stream().filter(party -> role.equals(party.role())))
        .findFirst();
  }

  private static int rank(X12Party party) {
    int rank = List.of("ST", "MA", "BY", "BT").indexOf(String.valueOf(party.role()));
    return rank < 0 ? 4 : rank;
  }

  private static InvalidInput missing(String field, String message) {
    return InvalidInput.of(field, "required", message);
  }
}
