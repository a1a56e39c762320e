package io.waymark.providers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {

  private static final Simulation SIMULATION =
      new Simulation(
          true,
          "http://127.0.0.1:1",
          "secret",
          new Behaviour(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0.0, 0.0));

  @TempDir Path folder;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer waymark;

  @BeforeEach
  void startWaymark() throws IOException {
    waymark = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    waymark.createContext(
        "/",
        exchange -> {
          boolean refused = refusals.getAndDecrement() > 0;
          if (!refused) {
            heard.add(exchange.getRequestURI().getPath());
          }
          exchange.sendResponseHeaders(refused ? 503 : 202, -1);
          exchange.close();
        });
    waymark.start();
  }

  @AfterEach
  void stopWaymark() {
    waymark.stop(0);
  }

  @Test
  void whatWasPromisedBeforeACrashIsToldAfterIt() {
    try (CallbackStore store = store()) {
      store.store(List.of(callback(1, Instant.now()), callback(2, Instant.now())));
    }

    try (CallbackStore store = store()) {
      Callbacks callbacks = start(store);
      await().until(() -> heard.size() == 2);
      callbacks.stop();
      assertThat(store.waiting()).isEmpty();
    }

    assertThat(heard)
        .extracting(path -> path.substring(path.length() - 1))
        .containsExactly("1", "2");
  }

  @Test
  void thePromiseIsRepeatedUntilWaymarkHasIt() {
    refusals.set(2);
    try (CallbackStore store = store()) {
      Callbacks callbacks = start(store);

      callbacks.promise(List.of(callback(1, Instant.now())));

      await().until(() -> heard.size() == 1);
      callbacks.stop();
    }
  }

  @Test
  void theSamePromiseTwiceIsToldOnce() {
    try (CallbackStore store = store()) {
      Callbacks callbacks = start(store);

      callbacks.promise(List.of(callback(1, Instant.now())));
      callbacks.promise(List.of(callback(1, Instant.now())));
      callbacks.promise(List.of(callback(3, Instant.now().plusMillis(300))));

      await().until(() -> heard.stream().anyMatch(path -> path.endsWith("3")));
      callbacks.stop();
    }
    assertThat(heard).hasSize(2);
  }

  @Test
  void whatIsTakenBackInTimeIsNeverTold() {
    try (CallbackStore store = store()) {
      Callbacks callbacks = start(store);
      Callback early = callback(1, Instant.now());
      Callback late = callback(2, Instant.now().plusMillis(700));
      callbacks.promise(List.of(early, late));
      await().until(() -> heard.size() == 1);

      assertThat(callbacks.takeBack(List.of(early.id(), late.id()))).isTrue();
      assertThat(callbacks.takeBack(List.of(early.id(), late.id()))).isFalse();

      await().during(Duration.ofMillis(1200)).until(() -> heard.size() == 1);
      callbacks.stop();
    }
  }

  private CallbackStore store() {
    return new CallbackStore("jdbc:h2:file:" + folder.resolve("simulation") + ";WRITE_DELAY=0");
  }

  private Callbacks start(CallbackStore store) {
    String url = "http://127.0.0.1:" + waymark.getAddress().getPort();
    Callbacks callbacks = new Callbacks(store, SIMULATION, () -> url);
    callbacks.start();
    return callbacks;
  }

  private static Callback callback(int position, Instant dueAt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("fulfillmentOrderId", "F-1");
    return Callback.of("simulated-warehouse", "topic-" + position, position, body, dueAt);
  }
}
