package io.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.RunningNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while orders come in loses none that it accepted. */
class KilledNodeTest {

  private static final int ACCEPTED_BEFORE_THE_KILL = 60;

  @TempDir Path folder;

  @Test
  void everyAcceptedOrderGoesOnToItsEndAfterKillAndRestart() throws Exception {
    Set<String> accepted;
    try (RunningNode node = start()) {
      node.awaitReady();
      accepted = postUntilKilled(node);
    }

    try (RunningNode node = start()) {
      node.awaitReady();

      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () -> {
                for (String id : accepted) {
                  assertThat(node.get("/api/orders/" + id).path("status").asText())
                      .as(id)
                      .isEqualTo("COMPLETED");
                }
              });
      JsonNode invariants = node.get("/api/inventory/invariants");
      assertThat(invariants.path("holds").asBoolean()).as(invariants.toString()).isTrue();
    }
  }

  private RunningNode start() throws Exception {
    return new RunningNode(
        folder,
        "spring.datasource.url=jdbc:h2:file:"
            + folder.resolve("waymark")
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
        "waymark.simulation.acceptance-delay=100ms",
        "waymark.simulation.shipment-delay=100ms",
        "waymark.simulation.delivery-delay=100ms");
  }

  private static Set<String> postUntilKilled(RunningNode node) throws Exception {
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    ExecutorService clients = Executors.newFixedThreadPool(4);
    for (int client = 0; client < 4; client++) {
      String prefix = "client-" + client + "-";
      clients.execute(() -> postForEver(node, prefix, accepted));
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> accepted.size() >= ACCEPTED_BEFORE_THE_KILL);
    node.kill();
    clients.shutdownNow();
    return Set.copyOf(accepted);
  }

  private static void postForEver(RunningNode node, String prefix, Set<String> accepted) {
    try {
      for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
        var answer = node.post("/api/orders", Baskets.ordinary(prefix + i));
        if (answer.statusCode() == 201) {
          accepted.add(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        }
      }
    } catch (Exception killed) {
      Thread.currentThread().interrupt();
    }
  }
}
