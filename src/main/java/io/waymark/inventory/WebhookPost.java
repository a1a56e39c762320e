package io.waymark.inventory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * One signed post. The signature is the hexadecimal HMAC-SHA256 (RFC 2104) of the timestamp, a
 * point and the body, so that an old post cannot be sent again as a new one.
 */
@Component
class WebhookPost {

  static final String SIGNATURE = "X-Waymark-Signature";
  static final String TIMESTAMP = "X-Waymark-Timestamp";
  static final String WEBHOOK = "X-Waymark-Webhook";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SUCCESS = 2;

  // A redirect could lead to an address that is not public.
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Sends it; why it was not taken, if it was not. */
  Optional<String> send(URI url, String secret, String webhook, byte[] body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(WEBHOOK, webhook)
            .header(TIMESTAMP, timestamp)
            .header(SIGNATURE, "sha256=" + signature(secret, timestamp, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == SUCCESS ? Optional.empty() : Optional.of("HTTP status " + status);
    } catch (IOException e) {
      return Optional.of(String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
