package io.waymark.providers.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;

/**
 * A stored message on its way through its topic's route, in the transaction that will mark it done.
 *
 * @param id the message's id
 * @param provider the provider's id
 * @param topic the topic's name
 * @param externalId the id that the outside system gave it
 * @param contentType the media type it came with
 * @param body the bytes as they came, or as mended since
 */
public record InboundMessage(
    String id, String provider, String topic, String externalId, String contentType, byte[] body) {

  private static final String MESSAGE = "waymark.message";
  private static final String ORDER = "waymark.order";
  private static final String NOTE = "waymark.note";

  /** The message that this exchange carries. */
  public static InboundMessage of(Exchange exchange) {
    return exchange.getProperty(MESSAGE, InboundMessage.class);
  }

  /** Notes the order that the message made or changed, so that both can be found together. */
  public static void concerns(Exchange exchange, OrderId order) {
    exchange.setProperty(ORDER, order);
  }

  /** Notes what an operator should know, such as why a message that is done changed nothing. */
  public static void note(Exchange exchange, String note) {
    exchange.setProperty(NOTE, note);
  }

  static String note(Exchange exchange) {
    return exchange.getProperty(NOTE, String.class);
  }

  static OrderId order(Exchange exchange) {
    return exchange.getProperty(ORDER, OrderId.class);
  }

  void enter(Exchange exchange) {
    exchange.setProperty(MESSAGE, this);
    exchange.getMessage().setBody(body);
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON; throws {@link InvalidInput} naming {@code body} when it is none. */
  public JsonNode json(ObjectMapper mapper) {
    try {
      JsonNode tree = mapper.readTree(body);
      if (tree == null || tree.isMissingNode()) {
        throw InvalidInput.of("body", "required", "must not be empty");
      }
      return tree;
    } catch (IOException e) {
      throw InvalidInput.of("body", "json", "must be JSON");
    }
  }
}
