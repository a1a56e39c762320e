package io.waymark.inventory.badinput;

import io.waymark.support.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Sends requests as they are meant, however bad; of an endless stream only the head is read. */
final class Requests {

  private static final String LOGIN =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((Api.USER + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Requests(int port) {
    this.port = port;
  }

  Answer send(Endpoint endpoint, Map<String, String> parameters, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + url(endpoint, parameters)))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", LOGIN);
    for (Endpoint.Parameter each : endpoint.parameters()) {
      if (each.in().equals("header")) {
        request.header(each.name(), parameters.getOrDefault(each.name(), ""));
      }
    }
    if (body != null) {
      request.header("Content-Type", type);
    }
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return exchange(request.method(endpoint.method(), content).build());
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      try (InputStream content = answer.body()) {
        String text =
            type.startsWith("text/event-stream")
                ? ""
                : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), type, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String url(Endpoint endpoint, Map<String, String> parameters) {
    String path = endpoint.path();
    StringBuilder query = new StringBuilder();
    for (Endpoint.Parameter each : endpoint.parameters()) {
      String value =
          URLEncoder.encode(parameters.getOrDefault(each.name(), ""), StandardCharsets.UTF_8);
      if (each.in().equals("path")) {
        path = path.replace("{" + each.name() + "}", value.replace("+", "%20"));
      } else if (each.in().equals("query") && parameters.containsKey(each.name())) {
        query.append(query.isEmpty() ? "?" : "&").append(each.name()).append('=').append(value);
      }
    }
    return path + query;
  }
}
