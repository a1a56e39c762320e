package io.waymark.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A plain HTTP client with a cookie jar, as a program or a browser would be; no redirects. */
public final class Http {

  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
  private final Map<String, String> headers = new HashMap<>();
  private final String base;

  private Http(String base) {
    this.base = base;
  }

  /** Nobody, on this port. */
  public static Http on(int port) {
    return new Http("http://localhost:" + port);
  }

  /** Sends HTTP basic credentials with each request. */
  public Http basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Sends the administrator's credentials with each request. */
  public Http admin() {
    return basic(Api.USER, Api.PASSWORD);
  }

  /** Sends this header with each request. */
  public Http with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The value of a cookie that the server has set. */
  public Optional<String> cookie(String name) {
    return jar.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** GET. */
  public HttpResponse<String> get(String path) {
    return send("GET", path, null);
  }

  /** A request, with a JSON body when there is one. */
  public HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, "application/json", json);
  }

  /** A request with a body of any type. */
  public HttpResponse<String> send(String method, String path, String type, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::setHeader);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.setHeader("Content-Type", type);
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return exchange(request.build());
  }

  /** A request with raw bytes. */
  public HttpResponse<String> send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::setHeader);
    request.setHeader("Content-Type", type);
    request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    return exchange(request.build());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
