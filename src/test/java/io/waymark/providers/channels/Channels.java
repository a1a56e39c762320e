package io.waymark.providers.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.orders.Order;
import io.waymark.orders.OrderSearch;
import io.waymark.orders.Orders;
import io.waymark.providers.framework.Direction;
import io.waymark.providers.framework.HmacSha256;
import io.waymark.providers.framework.Message;
import io.waymark.providers.framework.MessageSearch;
import io.waymark.providers.framework.MessageState;
import io.waymark.providers.framework.Messages;
import io.waymark.support.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** What shops and partners do over HTTP, and what then stands in the house. */
final class Channels {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(30);

  private final int port;
  private final Orders orders;
  private final Messages messages;

  Channels(int port, Orders orders, Messages messages) {
    this.port = port;
    this.orders = orders;
    this.messages = messages;
  }

  /** A sample that stands beside the project; skips the test where there is none. */
  static byte[] sample(String name) throws Exception {
    Path file = Path.of("../shared/data/payloads").resolve(name);
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there");
    }
    return Files.readAllBytes(file);
  }

  static String sign(byte[] body) {
    return new HmacSha256("any", Api.WEBHOOK_SECRET).sign(body);
  }

  HttpResponse<String> post(String topic, byte[] body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/providers/" + topic))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  void shopify(String topic, String body, String webhookId) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "X-Shopify-Hmac-Sha256",
            sign(bytes),
            "X-Shopify-Webhook-Id",
            webhookId);
    assertThat(post("shopify/webhooks/" + topic, bytes, headers).statusCode()).isEqualTo(202);
  }

  void woocommerce(String topic, String body, String deliveryId) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "X-WC-Webhook-Signature",
            sign(bytes),
            "X-WC-Webhook-Delivery-ID",
            deliveryId,
            "X-WC-Webhook-Topic",
            topic);
    assertThat(post("woocommerce/webhooks/" + topic, bytes, headers).statusCode()).isEqualTo(202);
  }

  void x12(byte[] body) throws Exception {
    Map<String, String> headers =
        Map.of("Content-Type", "application/edi-x12", "X-Waymark-Signature", sign(body));
    assertThat(post("x12/webhooks/purchase-order", body, headers).statusCode()).isEqualTo(202);
  }

  /** The order once it is placed; it must be found by search, and only once. */
  Order placed(String channel, String channelOrderId) {
    OrderId id =
        await()
            .atMost(LONG)
            .until(() -> orders.findByChannel(channel, channelOrderId), Optional::isPresent)
            .orElseThrow();
    OrderSearch search =
        new OrderSearch(null, channel, null, null, null, null, channelOrderId, null, 200);
    assertThat(orders.search(search).orders()).filteredOn(row -> row.id().equals(id)).hasSize(1);
    return orders.get(id);
  }

  /** The newest message of a provider whose body has this text, once it is in this state. */
  Message message(String provider, MessageState state, String text) {
    return await()
        .atMost(LONG)
        .until(() -> find(provider, state, text), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Message> find(String provider, MessageState state, String text) {
    MessageSearch search = new MessageSearch(provider, Direction.IN, state, null, null, 200);
    List<Message> found = messages.search(search).messages();
    return found.stream()
        .map(message -> messages.get(message.id()))
        .filter(message -> message.body().contains(text))
        .findFirst();
  }
}
