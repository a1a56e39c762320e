package io.waymark.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.OrderId;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Order;
import io.waymark.orders.Orders;
import io.waymark.orders.Placement;
import io.waymark.orders.Placement.AlreadyPlaced;
import io.waymark.orders.Placement.Conflicting;
import io.waymark.orders.Placement.Placed;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Intake of orders, and the single view of each. */
@Tag(name = "Orders", description = "Intake, search, the single view and cancellation of orders.")
@RestController
@RequestMapping("/api/orders")
class OrdersController {

  private final Orders orders;

  OrdersController(Orders orders) {
    this.orders = orders;
  }

  @Operation(
      summary = "Place an order",
      description =
          "Stores the order and starts its journey in one transaction. Idempotent by the header"
              + " Idempotency-Key and by channel and channelOrderId: the same order again is"
              + " answered with 200 and the order as it stands, another order under the same key"
              + " with 422.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = NewOrder.class),
                      examples = @ExampleObject(value = ExampleOrder.JSON))))
  @ApiResponse(
      responseCode = "201",
      description = "Placed",
      content = @Content(schema = @Schema(implementation = Order.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The same order was placed before",
      content = @Content(schema = @Schema(implementation = Order.class)))
  @ApiResponse(
      responseCode = "400",
      description = "Invalid; errors names each field",
      content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Another order stands under the same key",
      content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
  @PostMapping(consumes = "application/json")
  ResponseEntity<?> place(
      @RequestBody NewOrder order,
      @Parameter(description = "1 to 255 characters that name this request")
          @RequestHeader(name = "Idempotency-Key", required = false)
          String key) {
    OwnChannel.requireFor(order);
    Placement placement = orders.place(order, OwnChannel.key(key));
    if (placement instanceof Placed placed) {
      return ResponseEntity.created(location(placed.order())).body(placed.order());
    }
    if (placement instanceof AlreadyPlaced already) {
      URI location = location(already.order());
      return ResponseEntity.ok().location(location).body(already.order());
    }
    return ResponseEntity.unprocessableEntity().body(problem((Conflicting) placement));
  }

  @Operation(summary = "The single view of one order")
  @GetMapping("/{id}")
  Order order(@PathVariable String id) {
    return OwnChannel.visible(orders.get(new OrderId(id)));
  }

  private static URI location(Order order) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQuery(null)
        .path("/{id}")
        .build(order.id().value());
  }

  private static ProblemDetail problem(Conflicting conflict) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "Another order stands under the same " + conflict.field() + ".");
    problem.setType(URI.create("urn:waymark:problem:conflicting-order"));
    problem.setTitle("Conflicting order");
    problem.setProperty("field", conflict.field());
    problem.setProperty("existingOrder", conflict.existing());
    return problem;
  }
}
