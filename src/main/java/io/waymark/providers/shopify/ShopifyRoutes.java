package io.waymark.providers.shopify;

import io.waymark.providers.framework.ProviderRoutes;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.OrderIntake;
import org.springframework.stereotype.Component;

@Component
class ShopifyRoutes extends ProviderRoutes {

  private final OrderIntake intake;

  ShopifyRoutes(OrderIntake intake) {
    super("shopify");
    this.intake = intake;
  }

  @Override
  public void configure() {
    topic("orders-create")
        .process(intake.reading(message -> ShopifyOrder.of(message.text()).created()));
    topic("orders-cancelled")
        .process(intake.reading(message -> ShopifyOrder.of(message.text()).cancelled()));
    topic("orders-updated")
        .process(
            intake.reading(
                message ->
                    new ChannelRequest.Ignore(
                        "An update changes nothing here; a cancellation comes by itself")));
  }
}
