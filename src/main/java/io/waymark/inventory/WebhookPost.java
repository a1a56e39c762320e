package io.waymark.inventory;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One signed post. The signature is the hexadecimal HMAC-SHA256 (RFC 2104) of the timestamp, a
 * point and the body, so that an old post cannot be sent again as a new one.
 */
@Component
class WebhookPost implements DisposableBean {

  static final String SIGNATURE = "X-Waymark-Signature";
  static final String TIMESTAMP = "X-Waymark-Timestamp";
  static final String WEBHOOK = "X-Waymark-Webhook";

  private static final Timeout PATIENCE = Timeout.ofSeconds(20);
  private static final Timeout CONNECT_PATIENCE = Timeout.ofSeconds(5);
  private static final int SUCCESS = 2;

  private final CloseableHttpClient http;

  WebhookPost(PermittedAddresses addresses) {
    this.http = client(addresses);
  }

  // A redirect could lead to an address that is not public; a kept connection to one that has
  // become another's since.
  private static CloseableHttpClient client(DnsResolver addresses) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .build();
  }

  /** Sends it; why it was not taken, if it was not. */
  Optional<String> send(URI url, String secret, String webhook, byte[] body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpPost request = new HttpPost(url);
    request.setHeader(WEBHOOK, webhook);
    request.setHeader(TIMESTAMP, timestamp);
    request.setHeader(SIGNATURE, "sha256=" + signature(secret, timestamp, body));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    // Closed without reading its body, which could go on forever.
    try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      int status = response.getCode();
      return status / 100 == SUCCESS ? Optional.empty() : Optional.of("HTTP status " + status);
    } catch (IOException e) {
      return Optional.of(String.valueOf(e));
    }
  }

  @Override
  public void destroy() throws IOException {
    http.close();
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
