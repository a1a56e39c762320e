package io.waymark.providers.x12;

import io.waymark.providers.intake.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What else a purchase order says, as attributes for policies to read. */
final class X12Remarks {

  private static final Map<String, String> DATES =
      Map.of("002", "requestedDelivery", "010", "requestedShip", "037", "shipNotBefore");

  private final X12Transaction transaction;
  private final X12Content content;

  X12Remarks(X12Transaction transaction, X12Content content) {
    this.transaction = transaction;
    this.content = content;
  }

  /** Whether PO101 numbers every line, and no two alike. */
  static boolean numbered(List<X12Line> lines) {
    long distinct = lines.stream().map(X12Line::number).filter(Objects::nonNull).distinct().count();
    return distinct == lines.size();
  }

  Map<String, String> attributes(String shipToId) {
    Attributes attributes =
        new Attributes()
            .add("sender", transaction.sender())
            .add("receiver", transaction.receiver())
            .flag("test", transaction.test())
            .add("poType", content.header("BEG", 2))
            .add("contract", content.header("BEG", 6))
            .add("shipToId", shipToId)
            .add("terms", content.header("ITD", 12));
    content.headers("DTM").forEach(dtm -> date(attributes, dtm));
    content.headers("REF").forEach(ref -> attributes.add("ref." + ref.at(1), reference(ref)));
    content.headers("SAC").forEach(sac -> attributes.add("sac." + sac.at(2), charge(sac)));
    content.summaries("AMT").forEach(amt -> attributes.add("amount." + amt.at(1), amt.at(2)));
    envelope(attributes);
    lines(attributes);
    return attributes.toMap();
  }

  private void date(Attributes attributes, X12Segment dtm) {
    String name = DATES.get(String.valueOf(dtm.at(1)));
    if (name != null) {
      attributes.add(name, X12Dates.date("DTM02", dtm.at(2)));
    }
  }

  private static String reference(X12Segment ref) {
    return ref.at(2) == null ? ref.at(3) : ref.at(2);
  }

  // SAC05 has two implied decimals; the amount is the partner's word, not part of the total here.
  private static String charge(X12Segment sac) {
    String kind = "A".equals(sac.at(1)) ? "allowance" : "charge";
    return sac.at(5) == null ? kind : kind + " " + sac.at(5);
  }

  private void envelope(Attributes attributes) {
    if (!transaction.notes().isEmpty()) {
      attributes.add("ediNotes", String.join("; ", transaction.notes()));
    }
    content.summaries("CTT").stream()
        .map(ctt -> ctt.at(1))
        .filter(count -> count != null && !count.matches("0*" + content.lines().size()))
        .forEach(count -> attributes.add("ediLineCount", "CTT01 says " + count));
  }

  private void lines(Attributes attributes) {
    boolean numbered = numbered(content.lines());
    for (X12Line line : content.lines()) {
      String unit = line.unit();
      if (unit != null && !unit.equals("EA")) {
        attributes.add("unit." + line.numberOrPlace(numbered), unit);
      }
    }
  }
}
