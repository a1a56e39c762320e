package io.waymark.providers.woocommerce;

import io.waymark.providers.framework.InboundRequest;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.intake.Fields;
import io.waymark.providers.intake.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WooBeans {

  private static final String SIGNATURE = "X-WC-Webhook-Signature";
  private static final int LONGEST_GREETING = 100;

  @Bean
  Provider woocommerce(@Value("${waymark.providers.woocommerce.secret:}") String secret) {
    return Provider.named(
            "woocommerce", "WooCommerce", "Takes the orders of a WooCommerce shop by webhook.")
        .topic("order-created")
        .topic("order-updated")
        .topic("order-deleted")
        .signedBy(WebhookSecret.check("woocommerce", SIGNATURE, secret))
        .identifiedBy(WooBeans::externalId)
        .greetingBy(WooBeans::greeting);
  }

  // WooCommerce makes a delivery's id of the webhook and the second, so that two orders in one
  // second share it; only with the order's own id is it unique.
  private static Optional<String> externalId(String topic, InboundRequest request) {
    Fields order = Fields.parse(text(request), "order");
    return request
        .header("X-WC-Webhook-Delivery-ID")
        .filter(delivery -> order.id("id") != null)
        .map(delivery -> topic + "/" + order.id("id") + "/" + delivery);
  }

  // The shop's test of a new webhook: webhook_id=7 as a form, unsigned.
  private static boolean greeting(InboundRequest request) {
    return request.body().length < LONGEST_GREETING
        && request.header(SIGNATURE).isEmpty()
        && text(request).matches("webhook_id=\\d+\\s*");
  }

  private static String text(InboundRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
