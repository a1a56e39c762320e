package io.waymark.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.OrderId;
import io.waymark.orders.Cancellation;
import io.waymark.orders.Order;
import io.waymark.orders.Orders;
import io.waymark.orders.Timeline;
import io.waymark.security.CurrentUser;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order, and the wish that it does not go on. */
@Tag(name = "Orders")
@RestController
@RequestMapping("/api/orders/{id}")
class OrderStoryController {

  private final Orders orders;
  private final Timeline timeline;

  OrderStoryController(Orders orders, Timeline timeline) {
    this.orders = orders;
    this.timeline = timeline;
  }

  @Operation(summary = "Everything that happened to the order, oldest first")
  @GetMapping("/timeline")
  List<Timeline.Entry> timeline(@PathVariable String id) {
    Order order = OwnChannel.visible(orders.get(new OrderId(id)));
    return timeline.of(order.id());
  }

  @Operation(
      summary = "Ask for lines, or the whole order, to be cancelled",
      description =
          "Units that no source has yet are cancelled at once; sources that have not shipped are"
              + " asked to stop. 409 when everything that was asked for has shipped.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping(path = "/cancellation", consumes = "application/json")
  Order cancel(@PathVariable String id, @RequestBody CancellationBody body) {
    OrderId order = new OrderId(id);
    String by = CurrentUser.get().name();
    orders.requestCancellation(order, new Cancellation(body.lines(), body.reason(), by));
    return orders.get(order);
  }
}
