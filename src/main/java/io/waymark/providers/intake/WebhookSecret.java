package io.waymark.providers.intake;

import io.waymark.providers.framework.HmacSha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that a channel and Waymark share. */
public final class WebhookSecret {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookSecret.class);

  private WebhookSecret() {}

  /**
   * The check of a channel's signatures; without a secret it accepts none, and the log says so.
   *
   * @param provider the provider's id
   * @param header the header that carries the signature
   * @param secret from the configuration; may be null or blank
   */
  public static HmacSha256 check(String provider, String header, String secret) {
    if (secret == null || secret.isBlank()) {
      LOG.info(
          "Webhooks of {} are refused until waymark.providers.{}.secret is set",
          provider,
          provider);
    }
    return new HmacSha256(header, secret);
  }
}
