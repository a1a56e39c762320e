package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import io.waymark.providers.framework.InboundMessage;
import io.waymark.providers.framework.Inbox;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Digest;
import io.waymark.providers.intake.DropReport;
import io.waymark.providers.intake.FileDrop;
import io.waymark.providers.intake.OrderIntake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Interchanges come in whole; each purchase order in them becomes a message of its own. */
@Component
class X12Routes extends FileDrop {

  private static final String TYPE = "application/edi-x12";

  private final X12Settings settings;
  private final Inbox inbox;
  private final OrderIntake intake;

  X12Routes(X12Settings settings, Inbox inbox, OrderIntake intake) {
    super("x12");
    this.settings = settings;
    this.inbox = inbox;
    this.intake = intake;
  }

  @Override
  public void configure() {
    watch("x12.files", settings.directory(), "*.edi,*.x12,*.txt,*.850", this::take);
    topic("purchase-order").process(this::split);
    topic("transaction").process(intake.readingOnce(this::read));
  }

  private DropReport take(String name, byte[] bytes) {
    DropReport report = new DropReport(name);
    if (bytes.length > 0) {
      inbox.receive("x12", "purchase-order", "file/" + Digest.sha256(bytes), TYPE, bytes);
    }
    try {
      purchaseOrders(X12Envelope.open(bytes)).forEach(order -> judge(order, report));
    } catch (InvalidInput invalid) {
      report.refused("The whole file", invalid);
    }
    return report;
  }

  // What is refused here stands as a dead message too, where it can be mended.
  private void judge(X12Transaction transaction, DropReport report) {
    String what = "Transaction " + transaction.control() + " of " + transaction.sender();
    try {
      X12PurchaseOrder.read(transaction, settings);
      report.taken(what);
    } catch (InvalidInput invalid) {
      report.refused(what, invalid);
    }
  }

  private void split(Exchange exchange) {
    X12File file = X12Envelope.open(InboundMessage.of(exchange).body());
    List<X12Transaction> orders = purchaseOrders(file);
    for (X12Transaction order : orders) {
      byte[] body = order.text().getBytes(StandardCharsets.UTF_8);
      inbox.receive("x12", "transaction", order.externalId(), TYPE, body);
    }
    List<String> notes = new ArrayList<>(file.notes());
    file.otherTypes().forEach(type -> notes.add("ignored " + type + ", not a purchase order"));
    if (!notes.isEmpty()) {
      InboundMessage.note(exchange, String.join("; ", notes));
    }
  }

  private ChannelRequest read(InboundMessage message) {
    List<X12Transaction> found = purchaseOrders(X12Envelope.open(message.body()));
    if (found.size() > 1) {
      throw InvalidInput.of("interchange", "single", "must hold one purchase order only");
    }
    return X12PurchaseOrder.read(found.get(0), settings);
  }

  private static List<X12Transaction> purchaseOrders(X12File file) {
    if (file.purchaseOrders().isEmpty()) {
      throw InvalidInput.of(
          "interchange", "type", "holds no purchase order (850), but " + file.otherTypes());
    }
    return file.purchaseOrders();
  }
}
