package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.RunningNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 10,000 changes in one call look like to those who follow the feed of a real process. */
class FeedAcrossRestartTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHANGES = 10_000;
  private static final int BEFORE_THE_KILL = 4_000;
  private static final List<String> SENT =
      IntStream.range(0, CHANGES).mapToObj(i -> "load-" + i).toList();

  @TempDir Path folder;

  private record Event(long number, String changeId) {}

  @Test
  void everyChangeArrivesOnceAndInOrderThoughTheNodeIsKilledInBetween() throws Exception {
    List<Event> streamed = new ArrayList<>();
    try (Receiver receiver = new Receiver()) {
      // given a listener and a webhook that follow from now on
      long start;
      try (RunningNode node = start()) {
        node.awaitReady();
        start = newest(node);
        assertThat(node.post("/api/inventory/webhooks", webhook(receiver, start)).statusCode())
            .isEqualTo(201);
        // when 10,000 changes come in one call, and the node is killed while they are told
        assertThat(node.post("/api/inventory/changes", changes()).body()).doesNotContain("REFUSED");
        read(node, start, BEFORE_THE_KILL, streamed);
        node.kill();
      }
      try (RunningNode node = start()) {
        node.awaitReady();
        read(node, last(streamed), CHANGES - BEFORE_THE_KILL, streamed);
        // then the listener that goes on where it was has all of them, each once
        assertThat(streamed).extracting(Event::changeId).isEqualTo(SENT);
        assertThat(streamed).extracting(Event::number).isEqualTo(consecutive(start + 1));
        // and the webhook too, which may have been told some of them twice
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> posted(receiver).size() >= CHANGES);
        TreeMap<Long, String> posted = posted(receiver);
        assertThat(List.copyOf(posted.keySet())).isEqualTo(consecutive(start + 1));
        assertThat(List.copyOf(posted.values())).isEqualTo(SENT);
        assertThat(receiver.bodies).allSatisfy(FeedAcrossRestartTest::isInOrder);
      }
    }
  }

  private RunningNode start() throws IOException {
    return new RunningNode(
        folder,
        "spring.datasource.url=jdbc:h2:file:"
            + folder.resolve("waymark")
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
        "waymark.inventory.webhooks.allow-private=true");
  }

  private static String webhook(Receiver receiver, long after) {
    return "{\"url\": \"%s\", \"after\": %d}".formatted(receiver.url(), after);
  }

  private static String changes() {
    return IntStream.range(0, CHANGES)
        .mapToObj(
            i ->
                """
                {"id": "%s", "kind": "RECEIVE", "sku": "LOAD-%d", "location": "DC-RENO",
                 "quantity": 1}
                """
                    .formatted(SENT.get(i), i % 100))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static long newest(RunningNode node) throws Exception {
    long after = 0;
    JsonNode page = node.get("/api/inventory/feed?limit=1000");
    while (!page.path("entries").isEmpty()) {
      after = page.path("next").asLong();
      page = node.get("/api/inventory/feed?limit=1000&after=" + after);
    }
    return after;
  }

  private static void read(RunningNode node, long after, int events, List<Event> into)
      throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                node.stream("/api/inventory/feed/stream?after=" + after),
                StandardCharsets.UTF_8))) {
      int wanted = into.size() + events;
      while (into.size() < wanted) {
        String line = lines.readLine();
        if (line.startsWith("data:")) {
          JsonNode entry = JSON.readTree(line.substring("data:".length()));
          into.add(new Event(entry.path("number").asLong(), entry.path("changeId").asText()));
        }
      }
    }
  }

  private static TreeMap<Long, String> posted(Receiver receiver) throws IOException {
    TreeMap<Long, String> posted = new TreeMap<>();
    for (String body : receiver.bodies) {
      for (JsonNode entry : JSON.readTree(body).path("entries")) {
        posted.put(entry.path("number").asLong(), entry.path("changeId").asText());
      }
    }
    return posted;
  }

  private static void isInOrder(String body) throws IOException {
    List<Long> numbers = new ArrayList<>();
    JSON.readTree(body)
        .path("entries")
        .forEach(entry -> numbers.add(entry.path("number").asLong()));
    assertThat(numbers).isEqualTo(consecutive(numbers.get(0)).subList(0, numbers.size()));
  }

  private static List<Long> consecutive(long first) {
    return IntStream.range(0, CHANGES).mapToObj(i -> first + i).toList();
  }

  private static long last(List<Event> events) {
    return events.get(events.size() - 1).number();
  }
}
