package io.waymark.providers.framework;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 of the raw body in Base64 (RFC 2104, RFC 4648), as Shopify and WooCommerce sign.
 *
 * @param header the header that carries the signature
 * @param secret the shared secret; null or blank accepts nothing
 */
public record HmacSha256(String header, String secret) implements WebhookSignature {

  @Override
  public boolean accepts(InboundRequest request) {
    if (secret == null || secret.isBlank()) {
      return false;
    }
    byte[] expected = sign(request.body()).getBytes(StandardCharsets.UTF_8);
    return request
        .header(header)
        .map(given -> given.strip().getBytes(StandardCharsets.UTF_8))
        .filter(given -> MessageDigest.isEqual(expected, given))
        .isPresent();
  }

  /** The signature of a body, in Base64. */
  public String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "HmacSha256[" + header + "]";
  }
}
