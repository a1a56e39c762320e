package io.waymark.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.orders.OrderPage;
import io.waymark.orders.OrderSearch;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.Orders;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of orders. */
@Tag(name = "Orders")
@RestController
class OrderListController {

  private final Orders orders;

  OrderListController(Orders orders) {
    this.orders = orders;
  }

  @Operation(
      summary = "List orders, newest first",
      description = "To read on, repeat the same search with after set to the page's next.")
  @GetMapping("/api/orders")
  OrderPage search(
      @RequestParam(required = false) OrderStatus status,
      @RequestParam(required = false) String channel,
      @Parameter(description = "The customer's id, e-mail address or part of the name")
          @RequestParam(required = false)
          String customer,
      @Parameter(description = "A SKU that a line must have") @RequestParam(required = false)
          String sku,
      @Parameter(description = "Placed at or after, UTC") @RequestParam(required = false)
          Instant placedFrom,
      @Parameter(description = "Placed before, UTC") @RequestParam(required = false)
          Instant placedTo,
      @Parameter(
              description =
                  "Part of order id, order number, channel order id, customer, city or line"
                      + " description")
          @RequestParam(required = false)
          String text,
      @Parameter(description = "The page before's next") @RequestParam(required = false)
          String after,
      @Parameter(description = "Orders a page, 1 to 200") @RequestParam(defaultValue = "50")
          int limit) {
    return orders.search(
        new OrderSearch(
            status,
            OwnChannel.searched(channel),
            customer,
            sku,
            placedFrom,
            placedTo,
            text,
            after,
            limit));
  }
}
