package io.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand orders at once: every tenth twice, every tenth bad. */
@WaymarkOnPostgres
class ThousandOrdersTest {

  private static final int POSTED = 1000;

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;

  private final String run = UUID.randomUUID().toString();

  @Test
  void eachIsTakenOnceOrRefusedAndStockIsRight() throws Exception {
    receive("AF-MUG", "AF-FUEL-230");
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < POSTED; i++) {
      String id = run + "-" + (i % 10 == 1 ? i - 1 : i);
      bodies.add(i % 10 == 5 ? Baskets.bad(id) : Baskets.ordinary(id));
    }

    Map<Integer, Long> answers = postAtOnce(bodies);

    assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 800L, 200, 100L, 400, 100L));
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(statuses()).isEqualTo(Map.of("COMPLETED", 800L)));
    JsonNode invariants = admin().getForObject("/api/inventory/invariants", JsonNode.class);
    assertThat(invariants.path("holds").asBoolean()).as(invariants.toString()).isTrue();
  }

  private Map<Integer, Long> postAtOnce(List<String> bodies) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(32);
    try {
      List<Future<HttpStatusCode>> answers =
          bodies.stream()
              .map(body -> clients.submit(() -> post("/api/orders", body).getStatusCode()))
              .toList();
      List<Integer> codes = new ArrayList<>();
      for (Future<HttpStatusCode> answer : answers) {
        codes.add(answer.get().value());
      }
      return codes.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    } finally {
      clients.shutdownNow();
    }
  }

  private void receive(String... skus) {
    for (String sku : skus) {
      String change =
          """
          [{"id":"%s-%s","kind":"RECEIVE","sku":"%s","location":"DC-COLUMBUS","quantity":10000}]"""
              .formatted(run, sku, sku);
      assertThat(post("/api/inventory/changes", change).getStatusCode().value()).isEqualTo(200);
    }
  }

  private ResponseEntity<String> post(String path, String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return admin().postForEntity(path, new HttpEntity<>(body, headers), String.class);
  }

  private TestRestTemplate admin() {
    return http.withBasicAuth(Api.USER, Api.PASSWORD);
  }

  private Map<String, Long> statuses() {
    return jdbc
        .sql("select status from orders.sales_order where channel_order_id like ?")
        .param(run + "%")
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
  }
}
