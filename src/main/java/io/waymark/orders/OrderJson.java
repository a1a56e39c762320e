package io.waymark.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The JSON that is stored and hashed. It has a mapper of its own: a setting changed for the REST
 * API must not change the fingerprints of orders stored before.
 */
final class OrderJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private OrderJson() {}

  /** SHA-256 of the whole order, in hexadecimal. */
  static String fingerprint(NewOrder order) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(write(order).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The order without its lines, which have a table of their own. */
  static String document(NewOrder order) {
    return write(
        new NewOrder(
            order.channel(),
            order.channelOrderId(),
            order.orderNumber(),
            order.orderType(),
            order.placedAt(),
            order.currency(),
            order.customer(),
            order.shipTo(),
            order.billTo(),
            order.destination(),
            List.of(),
            order.charges(),
            order.payment(),
            order.shippingMethod(),
            order.riskLevel(),
            order.cancelAfter(),
            order.note(),
            order.attributes()));
  }

  static NewOrder read(String document) {
    try {
      return MAPPER.readValue(document, NewOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(NewOrder order) {
    try {
      return MAPPER.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
