package io.waymark.fulfillment.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.fulfillment.PlanMap;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP. */
@RestController
@RequestMapping("/api/fulfillment")
@Tag(name = "Fulfillment")
class PlansController {

  private final Fulfillment fulfillment;
  private final PlanMap map;

  PlansController(Fulfillment fulfillment, PlanMap map) {
    this.fulfillment = fulfillment;
    this.map = map;
  }

  @PostMapping("/plans")
  @Operation(
      summary = "Try out where an order would ship from",
      description = "From the stock available now. Nothing is stored and nothing is reserved.")
  FulfillmentPlan preview(@RequestBody PreviewBody body) {
    return fulfillment.preview(body.request());
  }

  @GetMapping("/orders/{orderId}/plan")
  @Operation(summary = "Read an order's last plan, with why each source was chosen or removed")
  FulfillmentPlan last(@PathVariable OrderId orderId) {
    return plan(orderId);
  }

  @GetMapping(
      path = "/orders/{orderId}/plan/map",
      produces = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
  @Operation(
      summary = "Read an order's last plan as a map, in GeoJSON",
      description =
          "Features with the property type: destination, source (with the rule that removed it),"
              + " zone (those that cover the destination) and shipment (the way, a geodesic).")
  ObjectNode map(@PathVariable OrderId orderId) {
    return map.of(plan(orderId));
  }

  private FulfillmentPlan plan(OrderId orderId) {
    return fulfillment.lastPlan(orderId).orElseThrow(() -> new Unknown("plan of order", orderId));
  }
}
