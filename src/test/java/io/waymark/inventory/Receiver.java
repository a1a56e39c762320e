package io.waymark.inventory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A subscriber on this machine that keeps what is posted to it. */
final class Receiver implements AutoCloseable {

  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> signatures = new CopyOnWriteArrayList<>();
  final List<String> timestamps = new CopyOnWriteArrayList<>();
  volatile int answer = 200;
  private final HttpServer server;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
  }

  String signature(int post) {
    return signatures.get(post);
  }

  String expectedSignature(int post, String secret) {
    return "sha256="
        + WebhookPost.signature(
            secret, timestamps.get(post), bodies.get(post).getBytes(StandardCharsets.UTF_8));
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
