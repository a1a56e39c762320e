package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewLine;
import io.waymark.providers.intake.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One PO1 loop. */
final class X12Line {

  // The seller's own number first, then the buyer's, then numbers of the trade (X12 element 235).
  private static final List<String> PREFERRED =
      List.of("SK", "VP", "VN", "VC", "BP", "IN", "UP", "EN", "UK", "UI", "MG");

  private final X12Segment head;
  private final int place;
  private final List<X12Segment> details = new ArrayList<>();

  X12Line(X12Segment head, int place) {
    this.head = head;
    this.place = place;
  }

  void add(X12Segment detail) {
    details.add(detail);
  }

  /** PO101 where it is a number; else null. */
  Integer number() {
    String number = head.at(1);
    return number != null && number.matches("0*[1-9]\\d{0,8}") ? Integer.valueOf(number) : null;
  }

  int numberOrPlace(boolean numbered) {
    return numbered ? number() : place;
  }

  String unit() {
    return head.at(3);
  }

  NewLine toNewLine(boolean numbered) {
    return new NewLine(
        numberOrPlace(numbered), sku(), description(), quantity(), price(), null, null);
  }

  Map<String, String> productIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 6; i < head.elements().size(); i += 2) {
      if (head.at(i) != null && head.at(i + 1) != null) {
        ids.putIfAbsent(head.at(i), head.at(i + 1));
      }
    }
    return ids;
  }

  // An id with blanks in it is a description that somebody put in the wrong place.
  private String sku() {
    Map<String, String> ids = productIds();
    List<String> candidates =
        Stream.concat(PREFERRED.stream(), ids.keySet().stream())
            .map(ids::get)
            .filter(id -> id != null)
            .toList();
    return candidates.stream()
        .filter(id -> !id.matches(".*\\s.*"))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() -> wrong("PO107", "required", "must be a product id"));
  }

  private Integer quantity() {
    String text = head.at(2);
    if (text == null) {
      throw wrong("PO102", "required", "must be the number of units");
    }
    int units = Plain.units(field("PO102"), text);
    if (units < 1) {
      throw wrong("PO102", "positive", "must be 1 or more, but is " + text);
    }
    return units;
  }

  private BigDecimal price() {
    String element = head.at(4) == null ? "CTP03" : "PO104";
    String text = Plain.first(head.at(4), first("CTP").map(segment -> segment.at(3)).orElse(null));
    if (text == null) {
      throw wrong("PO104", "required", "must be the price of one unit");
    }
    BigDecimal price = Plain.amount(field(element), text);
    if (price.signum() < 0) {
      throw wrong(element, "negative", "must be 0 or more, but is " + text);
    }
    return price;
  }

  private String description() {
    return first("PID").map(segment -> segment.at(5)).orElse(null);
  }

  private java.util.Optional<X12Segment> first(String tag) {
    return details.stream().filter(segment -> segment.is(tag)).findFirst();
  }

  private String field(String element) {
    String number = head.at(1);
    return element + " of line " + (number == null ? String.valueOf(place) : number);
  }

  private InvalidInput wrong(String element, String rule, String message) {
    return InvalidInput.of(field(element), rule, message);
  }
}
