package io.waymark.providers.shopify;

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
class ShopifyBeans {

  @Bean
  Provider shopify(@Value("${waymark.providers.shopify.secret:}") String secret) {
    return Provider.named("shopify", "Shopify", "Takes the orders of a Shopify shop by webhook.")
        .topic("orders-create")
        .topic("orders-updated")
        .topic("orders-cancelled")
        .signedBy(WebhookSecret.check("shopify", "X-Shopify-Hmac-Sha256", secret))
        .identifiedBy(ShopifyBeans::externalId);
  }

  private static Optional<String> externalId(String topic, InboundRequest request) {
    return request.header("X-Shopify-Webhook-Id").or(() -> ofBody(topic, request));
  }

  private static Optional<String> ofBody(String topic, InboundRequest request) {
    Fields order = Fields.parse(new String(request.body(), StandardCharsets.UTF_8), "order");
    return Optional.ofNullable(order.id("id"))
        .map(id -> topic + "/" + id + "/" + order.text("updated_at"));
  }
}
