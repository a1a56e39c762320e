package io.waymark.providers.x12;

import io.waymark.kernel.Address;
import io.waymark.providers.intake.Countries;
import io.waymark.providers.intake.OrderParty;
import io.waymark.providers.intake.Plain;
import java.util.ArrayList;
import java.util.List;

/** One N1 loop: who somebody is and where, in the role that N101 gives. */
final class X12Party {

  private final X12Segment head;
  private final List<X12Segment> details = new ArrayList<>();

  X12Party(X12Segment head) {
    this.head = head;
  }

  void add(X12Segment detail) {
    details.add(detail);
  }

  String role() {
    return head.at(1);
  }

  /** The name, or the code by which partners know each other's places. */
  String name() {
    return Plain.first(head.at(2), id());
  }

  String id() {
    return head.at(4);
  }

  String contact(String qualifier) {
    return details.stream()
        .filter(detail -> detail.is("PER"))
        .map(detail -> contact(detail, qualifier))
        .filter(number -> number != null)
        .findFirst()
        .orElse(null);
  }

  /** What a PER segment gives under a qualifier, such as TE for telephone or EM for e-mail. */
  static String contact(X12Segment per, String qualifier) {
    for (int i = 3; i < per.elements().size(); i += 2) {
      if (qualifier.equals(per.at(i)) && per.at(i + 1) != null) {
        return per.at(i + 1);
      }
    }
    return null;
  }

  boolean saysWhere() {
    return OrderParty.saysWhere(address(null));
  }

  Address address(String defaultCountry) {
    List<String> streets = new ArrayList<>();
    details.stream()
        .filter(detail -> detail.is("N3"))
        .forEach(
            detail -> {
              streets.add(detail.at(1));
              streets.add(detail.at(2));
            });
    streets.removeIf(street -> street == null);
    X12Segment city =
        details.stream()
            .filter(detail -> detail.is("N4"))
            .findFirst()
            .orElse(new X12Segment("N4", List.of()));
    String country = city.at(4) == null ? defaultCountry : city.at(4);
    return new Address(
        name(),
        second(),
        streets.isEmpty() ? null : streets.get(0),
        streets.size() < 2 ? null : String.join(", ", streets.subList(1, streets.size())),
        city.at(1),
        city.at(2),
        city.at(3),
        Plain.first(Countries.code(country), country),
        contact("TE"));
  }

  private String second() {
    return details.stream()
        .filter(detail -> detail.is("N2"))
        .findFirst()
        .map(detail -> detail.at(1))
        .orElse(null);
  }
}
