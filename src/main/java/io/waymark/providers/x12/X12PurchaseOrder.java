package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import io.waymark.orders.NewLine;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads one 850: an order on account from a trading partner. */
final class X12PurchaseOrder {

  static final String CHANNEL = "x12";

  // BEG01: original, confirmation of what was said by telephone, duplicate of what may be lost.
  private static final Set<String> PLACES = Set.of("00", "06", "07");
  private static final String CANCELS = "01";

  private final X12Transaction transaction;
  private final X12Settings settings;
  private final X12Content content;

  private X12PurchaseOrder(X12Transaction transaction, X12Settings settings) {
    this.transaction = transaction;
    this.settings = settings;
    this.content = new X12Content(transaction.segments());
  }

  /** Throws {@link InvalidInput} naming segments and elements. */
  static ChannelRequest read(X12Transaction transaction, X12Settings settings) {
    return new X12PurchaseOrder(transaction, settings).request();
  }

  /** The number of a purchase order and, under a blanket order, of its release. */
  static String number(X12Transaction transaction) {
    X12Content content = new X12Content(transaction.segments());
    String number = content.header("BEG", 3);
    if (number == null) {
      throw InvalidInput.of("BEG03", "required", "must be the purchase order's number");
    }
    String release = content.header("BEG", 4);
    return release == null ? number : number + "-" + release;
  }

  // Two partners may well use the same number.
  private String id() {
    return transaction.sender() + "/" + number(transaction);
  }

  private ChannelRequest request() {
    String purpose = content.header("BEG", 1);
    if (CANCELS.equals(purpose)) {
      return new ChannelRequest.Cancel(CHANNEL, id(), "purchase order cancelled (BEG01 is 01)");
    }
    if (purpose != null && !PLACES.contains(purpose)) {
      throw InvalidInput.of(
          "BEG01", "purpose", "is " + purpose + ", a change that a person has to make");
    }
    return new ChannelRequest.Place(newOrder(), null);
  }

  private NewOrder newOrder() {
    X12Parties parties = new X12Parties(content, settings);
    return new NewOrder(
        CHANNEL,
        id(),
        number(transaction),
        "wholesale",
        X12Dates.start(X12Dates.date("BEG05", content.header("BEG", 5))),
        Plain.first(content.header("CUR", 2), settings.currency()),
        parties.customer(transaction.sender()),
        parties.shipTo(),
        parties.billTo(),
        null,
        lines(),
        null,
        new Payment(content.header("ITD", 12), Payment.Status.ON_ACCOUNT),
        Plain.first(content.header("TD5", 3), content.header("TD5", 5)),
        null,
        cancelAfter(),
        note(),
        new X12Remarks(transaction, content).attributes(parties.shipToId()));
  }

  private List<NewLine> lines() {
    List<Violation> violations = new ArrayList<>();
    List<NewLine> lines = new ArrayList<>();
    boolean numbered = X12Remarks.numbered(content.lines());
    for (X12Line line : content.lines()) {
      try {
        lines.add(line.toNewLine(numbered));
      } catch (InvalidInput invalid) {
        violations.addAll(invalid.violations());
      }
    }
    if (content.lines().isEmpty()) {
      violations.add(new Violation("PO1", "required", "there must be one or more"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return lines;
  }

  private Instant cancelAfter() {
    return content.headers("DTM").stream()
        .filter(dtm -> "001".equals(dtm.at(1)) || "177".equals(dtm.at(1)))
        .map(dtm -> X12Dates.end(X12Dates.date("DTM02", dtm.at(2))))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String note() {
    List<String> texts = new ArrayList<>();
    content.headers("MSG").forEach(msg -> texts.add(msg.at(1)));
    content.headers("NTE").forEach(nte -> texts.add(nte.at(2)));
    texts.removeIf(text -> text == null);
    return texts.isEmpty() ? null : String.join("\n", texts);
  }
}
