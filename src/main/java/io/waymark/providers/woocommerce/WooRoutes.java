package io.waymark.providers.woocommerce;

import io.waymark.providers.framework.ProviderRoutes;
import io.waymark.providers.intake.OrderIntake;
import org.springframework.stereotype.Component;

@Component
class WooRoutes extends ProviderRoutes {

  private final OrderIntake intake;

  WooRoutes(OrderIntake intake) {
    super("woocommerce");
    this.intake = intake;
  }

  @Override
  public void configure() {
    topic("order-created")
        .process(intake.reading(message -> WooOrder.of(message.text()).created()));
    topic("order-updated")
        .process(intake.reading(message -> WooOrder.of(message.text()).updated()));
    topic("order-deleted")
        .process(intake.reading(message -> WooOrder.of(message.text()).deleted()));
  }
}
