package io.waymark.journeys;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Definitions;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PromiseRequest;
import io.waymark.fulfillment.Promises;
import io.waymark.kernel.Sku;
import io.waymark.orders.SampleOrders;
import java.util.List;
import java.util.Set;

/** A cart whose stock a promise holds. */
final class HeldCart {

  private HeldCart() {}

  /** The id of the hold of so many units, by a carrier service of its own. */
  static String hold(
      Promises promises, Definitions<CarrierService> carrierServices, Sku sku, int units) {
    String method = SampleOrders.unique();
    carrierServices.save(
        new CarrierService(
            method,
            "ups",
            method,
            Set.of(method),
            List.of(new CarrierService.Band("all", null, 2)),
            null,
            null,
            null));
    PlanRequest cart =
        new PlanRequest(
            null,
            "US",
            "43215",
            null,
            List.of(new PlanRequest.Line(1, sku, units)),
            "closest",
            PlanRequest.Split.BY_LINE,
            Set.of());
    String hold =
        promises
            .promise(
                new PromiseRequest(
                    cart, List.of(method), new PromiseRequest.Hold(method, 5, method)))
            .hold()
            .id();
    carrierServices.remove(method);
    return hold;
  }
}
