package io.waymark.benchmarks;

import io.waymark.support.RunningNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Orders of three lines, posted by several clients at once, each waiting for its answer. They share
 * the processors with what they measure, so they take the client that costs least.
 */
final class OrderLoad implements AutoCloseable {

  static final int SKUS = 300;

  private static final String[] PLACES = {
    "10001,New York,NY",
    "60601,Chicago,IL",
    "98101,Seattle,WA",
    "75201,Dallas,TX",
    "30303,Atlanta,GA"
  };

  private final RunningNode node;
  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnTotal(100)
                  .setMaxConnPerRoute(100)
                  .build())
          .disableCookieManagement()
          .build();

  OrderLoad(RunningNode node) {
    this.node = node;
  }

  static String sku(int i) {
    return String.format("BENCH-%04d", i);
  }

  void stock() throws Exception {
    for (String location : List.of("DC-COLUMBUS", "DC-RENO", "WH-DALLAS")) {
      String changes =
          IntStream.range(0, SKUS)
              .mapToObj(
                  i ->
                      """
                      {"id":"bench-%s-%s","kind":"RECEIVE","sku":"%s","location":"%s","quantity":1000000}"""
                          .formatted(location, sku(i), sku(i), location))
              .collect(Collectors.joining(",", "[", "]"));
      require(node.post("/api/inventory/changes", changes));
    }
  }

  /**
   * Posts the orders of a run, each run's another; the answer is the accept latency of each,
   * sorted, in microseconds.
   */
  long[] post(String run, int orders, int clients) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> answers = new ArrayList<>();
      for (int i = 0; i < orders; i++) {
        String body = body(run, i);
        answers.add(pool.submit(() -> timed(body)));
      }
      long[] micros = new long[orders];
      for (int i = 0; i < orders; i++) {
        micros[i] = answers.get(i).get();
      }
      Arrays.sort(micros);
      return micros;
    } finally {
      pool.shutdownNow();
    }
  }

  private long timed(String body) throws Exception {
    long start = System.nanoTime();
    HttpPost request = new HttpPost(node.url("/api/orders"));
    request.setHeader("Authorization", RunningNode.credentials());
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    http.execute(request, OrderLoad::require);
    return (System.nanoTime() - start) / 1000;
  }

  private static String body(String run, int i) {
    Random random = new Random(run.hashCode() * 31L + i);
    String[] place = PLACES[random.nextInt(PLACES.length)].split(",");
    String lines =
        random
            .ints(0, SKUS)
            .distinct()
            .limit(3)
            .mapToObj(s -> "{\"sku\":\"%s\",\"quantity\":1,\"unitPrice\":19.90}".formatted(sku(s)))
            .collect(Collectors.joining(","));
    return """
        {"channel":"benchmark","channelOrderId":"%s-%d","currency":"USD",
         "customer":{"name":"Ada Example","email":"ada@example.com"},
         "shipTo":{"name":"Ada Example","street1":"1 Main Street","city":"%s","region":"%s",
                   "postalCode":"%s","country":"US"},
         "lines":[%s]}"""
        .formatted(run, i, place[1], place[2], place[0], lines);
  }

  private static String require(ClassicHttpResponse answer) throws IOException, ParseException {
    String text = EntityUtils.toString(answer.getEntity());
    if (answer.getCode() / 100 != 2) {
      throw new IllegalStateException(answer.getCode() + " " + text);
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }
}
