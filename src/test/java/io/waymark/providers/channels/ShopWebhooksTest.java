package io.waymark.providers.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.orders.Order;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.Orders;
import io.waymark.orders.Timeline;
import io.waymark.providers.framework.MessageState;
import io.waymark.providers.framework.Messages;
import io.waymark.support.WaymarkOnPostgres;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class ShopWebhooksTest {

  @Autowired Orders orders;
  @Autowired Timeline timeline;
  @Autowired Messages messages;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Channels channels;
  private final String id =
      String.valueOf(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60));

  @BeforeEach
  void open() {
    channels = new Channels(port, orders, messages);
  }

  @Test
  void theSameWebhookTwiceIsOneOrder() throws Exception {
    channels.shopify("orders/create", shopifyOrder(), "a-" + id);
    channels.shopify("orders/create", shopifyOrder(), "a-" + id);

    Order order = channels.placed("shopify", id);
    assertThat(order.orderNumber()).isEqualTo("#" + id);
    assertThat(order.total().amount()).isEqualByComparingTo("25.50");
  }

  @Test
  void theSameOrderUnderAnotherWebhookIdIsOneOrder() throws Exception {
    channels.shopify("orders/create", shopifyOrder(), "b-" + id);
    Order first = channels.placed("shopify", id);
    channels.shopify("orders-create", shopifyOrder(), "c-" + id);
    channels.shopify("orders/create", shopifyOrder().replace("\"25.50\"", "\"29.99\""), "d-" + id);

    assertThat(channels.message("shopify", MessageState.DONE, "\"29.99\"").note())
        .contains("stands already");
    Order now = channels.placed("shopify", id);
    assertThat(now.id()).isEqualTo(first.id());
    assertThat(now.total()).isEqualTo(first.total());
  }

  @Test
  void aWrongSignatureIsRefused() throws Exception {
    byte[] body = shopifyOrder().getBytes(StandardCharsets.UTF_8);
    Map<String, String> forged =
        Map.of(
            "X-Shopify-Hmac-Sha256", Channels.sign("{}".getBytes(StandardCharsets.UTF_8)),
            "X-WC-Webhook-Signature", "bm8=",
            "X-Waymark-Signature", "00");

    for (String topic :
        new String[] {
          "shopify/webhooks/orders/create",
          "woocommerce/webhooks/order.created",
          "x12/webhooks/purchase-order"
        }) {
      assertThat(channels.post(topic, body, forged).statusCode()).as(topic).isEqualTo(401);
    }
    assertThat(orders.findByChannel("shopify", id)).isEmpty();
  }

  @Test
  void aCancellationIsPassedOnAlsoWhenItComesFirst() throws Exception {
    String waitsForStock = shopifyOrder().replace("AF-MUG", "NEVER-IN-STOCK");
    channels.shopify("orders/cancelled", waitsForStock, "e-" + id);
    channels.message("shopify", MessageState.FAILED, id);
    channels.shopify("orders/create", waitsForStock, "f-" + id);

    Order order = channels.placed("shopify", id);
    await().untilAsserted(() -> assertThat(events(order)).contains("Cancellation requested"));
    await()
        .untilAsserted(
            () -> assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.CANCELLED));
  }

  @Test
  void whatIsNoOrderIsDoneWithAReason() throws Exception {
    String digital = shopifyOrder().replace("\"sku\"", "\"requires_shipping\": false, \"sku\"");
    channels.shopify("orders/create", digital, "g-" + id);
    channels.shopify("orders/updated", shopifyOrder(), "h-" + id);
    channels.woocommerce("order.created", wooOrder().replace("processing", "failed"), "i-" + id);

    assertThat(channels.message("shopify", MessageState.DONE, "requires_shipping").note())
        .contains("nothing to ship");
    assertThat(channels.message("woocommerce", MessageState.DONE, id).note()).contains("failed");
    assertThat(orders.findByChannel("shopify", id)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsADeadLetterThatNamesTheField() throws Exception {
    channels.shopify("orders/create", shopifyOrder().replace("10.50", "a lot"), "j-" + id);

    assertThat(channels.message("shopify", MessageState.DEAD, id).lastError())
        .contains("line_items[0].price");
  }

  @Test
  void twoOrdersThatWooCommerceSendsInOneSecondAreTwo() throws Exception {
    channels.woocommerce("order.created", wooOrder(), "same-" + id);
    channels.woocommerce("order.created", wooOrder().replace(id, "1" + id), "same-" + id);

    channels.placed("woocommerce", id);
    Order order = channels.placed("woocommerce", "1" + id);
    assertThat(order.total().amount()).isEqualByComparingTo("16.50");
  }

  @Test
  void anOrderThatIsCalledOffInWooCommerceIsCancelled() throws Exception {
    String waitsForStock = wooOrder().replace("AF-MUG", "NEVER-IN-STOCK");
    channels.woocommerce("order.created", waitsForStock, "k-" + id);
    Order order = channels.placed("woocommerce", id);
    channels.woocommerce(
        "order.updated", waitsForStock.replace("processing", "cancelled"), "l-" + id);

    await().untilAsserted(() -> assertThat(events(order)).contains("Cancellation requested"));
  }

  @Test
  void aNewWebhooksPingIsAnswered() throws Exception {
    byte[] ping = "webhook_id=7".getBytes(StandardCharsets.UTF_8);
    Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");

    assertThat(channels.post("woocommerce/webhooks/order.created", ping, form).statusCode())
        .isEqualTo(200);
    assertThat(channels.post("shopify/webhooks/orders/create", ping, form).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "orders"})
  void shopifysSamplesAreOrders(String name) throws Exception {
    JsonNode top = json.readTree(Channels.sample("shopify/" + name + ".json")).path(name);
    JsonNode sample = top.isArray() ? top.get(0) : top;

    channels.shopify("orders/create", sample.toString(), UUID.randomUUID().toString());

    Order order = channels.placed("shopify", "123456");
    assertThat(order.total().amount()).isEqualByComparingTo("10.00");
    assertThat(order.lines()).hasSize(2);
    // Both samples are of one order that was cancelled before its webhook went out.
    assertThat(events(order)).contains("Cancellation requested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order_1", "order_2"})
  void wooCommercesSamplesAreOrders(String name) throws Exception {
    byte[] sample = Channels.sample("woocommerce/" + name + ".json");

    channels.woocommerce(
        "order.created", new String(sample, StandardCharsets.UTF_8), UUID.randomUUID().toString());

    Order order = channels.placed("woocommerce", "727");
    assertThat(order.total().amount()).isEqualByComparingTo("29.35");
    assertThat(order.lines().get(1).sku().value()).isEqualTo("Bar3");
  }

  private java.util.List<String> events(Order order) {
    return timeline.of(order.id()).stream().map(Timeline.Entry::event).toList();
  }

  private String shopifyOrder() {
    return """
        {"id": %s, "name": "#%s", "created_at": "2026-03-04T21:30:05-05:00", "currency": "USD",
         "financial_status": "paid", "total_price": "25.50", "email": "not really",
         "shipping_lines": [{"title": "Post", "price": "4.50"}],
         "shipping_address": {"name": "Ben", "address1": "1 Oak St", "city": "Reno",
           "zip": "89501", "province_code": "NV", "country_code": "us"},
         "line_items": [{"id": 1, "title": "Mug", "quantity": 2, "price": "10.50",
           "sku": "AF-MUG"}]}
        """
        .formatted(id, id);
  }

  private String wooOrder() {
    return """
        {"id": %s, "number": "W-%s", "status": "processing", "currency": "EUR",
         "date_created_gmt": "2026-05-01T12:00:00", "total_tax": "2.00", "shipping_total": "4.50",
         "billing": {"first_name": "Clara", "city": "Berlin", "postcode": "10119",
           "country": "DE", "email": ""},
         "line_items": [{"id": 1, "name": "Mug", "product_id": 9, "quantity": 3,
           "subtotal": "10.00", "total": "10.00", "total_tax": "2.00", "sku": "AF-MUG"}]}
        """
        .formatted(id, id);
  }
}
