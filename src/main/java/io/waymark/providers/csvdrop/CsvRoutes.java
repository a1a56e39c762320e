package io.waymark.providers.csvdrop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.providers.framework.InboundMessage;
import io.waymark.providers.framework.Inbox;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.DropReport;
import io.waymark.providers.intake.FileDrop;
import io.waymark.providers.intake.OrderIntake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each order of a file becomes a message of its own, so that a bad one stops no other. */
@Component
class CsvRoutes extends FileDrop {

  private final CsvSettings settings;
  private final Inbox inbox;
  private final OrderIntake intake;
  private final ObjectMapper json;

  CsvRoutes(CsvSettings settings, Inbox inbox, OrderIntake intake, ObjectMapper json) {
    super("csv-drop");
    this.settings = settings;
    this.inbox = inbox;
    this.intake = intake;
    this.json = json;
  }

  @Override
  public void configure() {
    watch("csv-drop.files", settings.directory(), "*.csv,*.tsv", this::take);
    topic("order").process(intake.readingOnce(this::read));
  }

  private DropReport take(String name, byte[] bytes) {
    DropReport report = new DropReport(name);
    List<CsvOrder> orders = orders(name, bytes, report);
    for (CsvOrder order : orders) {
      inbox.receive("csv-drop", "order", order.externalId(), "application/json", write(order));
      judge(order, report);
    }
    return report;
  }

  private static List<CsvOrder> orders(String name, byte[] bytes, DropReport report) {
    try {
      return CsvFile.read(name, bytes);
    } catch (InvalidInput invalid) {
      report.refused("The whole file", invalid);
      return List.of();
    }
  }

  // What is refused here stands as a dead message too, where it can be mended.
  private void judge(CsvOrder order, DropReport report) {
    String what = "Order " + order.orderId() + " of channel " + order.channel();
    try {
      CsvOrderReader.read(order, settings);
      report.taken(what);
    } catch (InvalidInput invalid) {
      report.refused(what, invalid);
    }
  }

  private ChannelRequest read(InboundMessage message) {
    try {
      return CsvOrderReader.read(json.readValue(message.text(), CsvOrder.class), settings);
    } catch (JsonProcessingException e) {
      throw InvalidInput.of("body", "json", "is not what the file drop wrote: " + e.getMessage());
    }
  }

  private byte[] write(CsvOrder order) {
    try {
      return json.writeValueAsString(order).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
