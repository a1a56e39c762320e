package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

  private static final String SECRET = "a secret of the test";

  @OnBothDatabases
  void whatChangesIsPostedSignedAndInOrderAndAgainUntilItIsTaken(Database database)
      throws Exception {
    try (InventoryRoom room = new InventoryRoom(database);
        Receiver receiver = new Receiver()) {
      Webhooks webhooks = room.part(Webhooks.class);
      Sku sku = room.stocked(5, "NORTH");
      Webhook webhook = webhooks.subscribe(receiver.url(), SECRET, null).webhook();
      assertThat(webhooks.deliver()).isZero();

      room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 2));
      room.part(StoredFeed.class).sweep();
      receiver.answer = 503;
      assertThat(webhooks.deliver()).isZero();
      assertThat(webhooks.webhooks().get(0))
          .satisfies(
              each -> {
                assertThat(each.failures()).isEqualTo(1);
                assertThat(each.lastError()).contains("503");
                assertThat(each.delivered()).isEqualTo(webhook.delivered());
              });
      assertThat(webhooks.deliver()).as("not before the pause is over").isZero();
      assertThat(receiver.bodies).hasSize(1);

      receiver.answer = 200;
      makeDue(room);
      assertThat(webhooks.deliver()).isEqualTo(1);

      assertThat(receiver.bodies).hasSize(2).containsOnly(receiver.bodies.get(0));
      JsonNode entries = new ObjectMapper().readTree(receiver.bodies.get(1)).path("entries");
      assertThat(entries.findValuesAsText("delta")).containsExactly("1", "2");
      assertThat(entries.findValuesAsText("number")).containsExactly("2", "3");
      assertThat(receiver.signatures.get(1))
          .isEqualTo(
              "sha256="
                  + WebhookPost.signature(
                      SECRET,
                      receiver.timestamps.get(1),
                      receiver.bodies.get(1).getBytes(StandardCharsets.UTF_8)));
      assertThat(webhooks.webhooks().get(0).delivered()).isEqualTo(3);
      assertThat(webhooks.deliver()).isZero();
    }
  }

  @OnBothDatabases
  void whoSubscribesToStockLevelsIsToldOfTheseAlone(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database);
        Receiver receiver = new Receiver()) {
      Webhooks webhooks = room.part(Webhooks.class);
      webhooks.subscribe(receiver.url(), SECRET, null, Webhook.Topic.STOCK_LEVELS);
      Sku sku = room.stocked(5, "NORTH");
      room.part(StoredFeed.class).sweep();
      assertThat(webhooks.deliver()).isZero();

      room.inventory.apply(change(StockChange.Kind.SHIP, sku, "NORTH", 5));
      room.part(LevelWatch.class).look();
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
      room.part(LevelWatch.class).look();

      assertThat(webhooks.deliver()).isEqualTo(1);
      JsonNode body = new ObjectMapper().readTree(receiver.bodies.get(0));
      assertThat(body.path("topic").asText()).isEqualTo("stock-levels");
      assertThat(body.path("entries").findValuesAsText("number")).containsExactly("1", "2");
      assertThat(body.path("entries").findValuesAsText("to"))
          .containsExactly("OUT_OF_STOCK", "IN_STOCK");
      assertThat(webhooks.deliver()).isZero();
      assertThat(webhooks.webhooks().get(0).topic()).isEqualTo(Webhook.Topic.STOCK_LEVELS);
    }
  }

  @OnBothDatabases
  void aSubscriberThatFailsHoldsUpNoOtherAndCanBeEnded(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database);
        Receiver receiver = new Receiver()) {
      Webhooks webhooks = room.part(Webhooks.class);
      room.stocked(5, "NORTH");
      Webhook broken =
          webhooks.subscribe(URI.create("http://localhost:1/nobody"), null, 0L).webhook();
      webhooks.subscribe(receiver.url(), null, 0L);
      room.part(StoredFeed.class).sweep();

      assertThat(webhooks.deliver()).isEqualTo(1);
      webhooks.unsubscribe(broken.id());

      assertThat(webhooks.webhooks()).hasSize(1);
      assertThatThrownBy(() -> webhooks.unsubscribe(broken.id())).isInstanceOf(Unknown.class);
    }
  }

  @OnBothDatabases
  void badSubscriptionsAreRefused(Database database) {
    Webhooks webhooks = database.room().part(Webhooks.class);
    URI good = URI.create("https://example.com/hook");

    assertThatThrownBy(() -> webhooks.subscribe(URI.create("ftp://example.com"), null, 0L))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> webhooks.subscribe(URI.create("https://me:you@example.com"), null, 0L))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> webhooks.subscribe(good, "short", 0L))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("secret");
    assertThatThrownBy(() -> webhooks.subscribe(good, null, -1L)).isInstanceOf(InvalidInput.class);
  }

  /** What {@code printf '1700000000.{}' | openssl dgst -sha256 -hmac Jefe} says. */
  @Test
  void aSignatureIsTheHmacOfTimestampPointAndBody() {
    assertThat(WebhookPost.signature("Jefe", "1700000000", "{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("d3793e2b4103edfbd98cc19591832f5fad701d413db9fcae0ae7dab8184ed207");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://192.168.0.1/",
        "https://172.16.5.5/",
        "https://169.254.169.254/latest",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fe80::1]/",
        "https://localhost/",
        "https:///nohost"
      })
  void anAddressInsideTheHouseIsRefused(String url) {
    assertThat(PublicAddress.objection(URI.create(url), false)).isPresent();
  }

  @Test
  void aPublicAddressIsNot() throws Exception {
    assertThat(PublicAddress.objection(URI.create("https://93.184.215.14/hook"), false)).isEmpty();
    assertThat(PublicAddress.isPrivate(InetAddress.getByName("2606:4700::1111"))).isFalse();
  }

  @Test
  void aNameThatTurnsPrivateAfterItsCheckIsNotConnectedTo() throws Exception {
    try (Receiver receiver = new Receiver()) {
      InetAddress here = InetAddress.getByName("127.0.0.1");
      URI url = URI.create("http://shop.example:" + receiver.url().getPort() + "/hook");
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

      assertThat(post(here, false).send(url, SECRET, "w", body))
          .hasValueSatisfying(why -> assertThat(why).contains("not public"));
      assertThat(receiver.bodies).isEmpty();

      assertThat(post(here, true).send(url, SECRET, "w", body))
          .as("the same where private addresses are allowed")
          .isEmpty();
      assertThat(receiver.bodies).hasSize(1);
    }
  }

  private static WebhookPost post(InetAddress address, boolean allowPrivate) {
    return new WebhookPost(
        new PermittedAddresses(host -> new InetAddress[] {address}, allowPrivate));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "5,32", "11,2048", "12,3600", "500,3600"})
  void pausesDoubleUpToAnHour(int failures, int seconds) {
    assertThat(StoredWebhooks.pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  private static void makeDue(InventoryRoom room) {
    room.jdbc.sql("update inventory.webhook set next_try = created_at").update();
  }

  private static final class Receiver implements AutoCloseable {

    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private final List<String> timestamps = new ArrayList<>();
    private final HttpServer server;
    private volatile int answer = 200;

    private Receiver() throws IOException {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      server.createContext("/", this::take);
      server.start();
    }

    private URI url() {
      return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    private void take(HttpExchange exchange) throws IOException {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      signatures.add(exchange.getRequestHeaders().getFirst(WebhookPost.SIGNATURE));
      timestamps.add(exchange.getRequestHeaders().getFirst(WebhookPost.TIMESTAMP));
      exchange.sendResponseHeaders(answer, -1);
      exchange.close();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
