package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Batch;
import io.waymark.fulfillment.Batches;
import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/batches")
@Tag(name = "Fulfillment")
class BatchesController {

  private static final int LISTED = 50;
  private static final int MOST_PLANS = 500;

  private final Batches batches;

  BatchesController(Batches batches) {
    this.batches = batches;
  }

  record BatchBody(List<OrderBody> orders) {}

  record OrderBody(OrderId orderId, PreviewBody wanted) {

    PlanRequest request() {
      if (wanted == null) {
        throw InvalidInput.of("orders.wanted", "required", "must be given");
      }
      PlanRequest request = wanted.request();
      return new PlanRequest(
          orderId,
          request.country(),
          request.postalCode(),
          request.destination(),
          request.lines(),
          request.strategy(),
          request.split(),
          request.excludedSources(),
          request.terms());
    }
  }

  record BatchList(List<Batch> batches) {}

  record PlanList(List<FulfillmentPlan> plans) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Plan orders together that compete for stock",
      description =
          "In the background; read how far it is by its id: percent, cost, lower bound and gap."
              + " Nothing is reserved. An order with an orderId takes its plan up when it is planned"
              + " next within 15 minutes, for the same lines, strategy and split, and if the stock is"
              + " still there. Idempotent by Idempotency-Key.")
  Batch plan(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody BatchBody body) {
    if (body.orders() == null || body.orders().contains(null)) {
      throw InvalidInput.of("orders", "required", "must be given");
    }
    return batches.plan(key, body.orders().stream().map(OrderBody::request).toList());
  }

  @PostMapping("/waiting")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Plan all orders together that wait for stock",
      description =
          "In the background, from the stock there is; read how far it is by its id. The oldest are"
              + " served first: the batch has those orders that stock can serve, in whole or in"
              + " part, when each takes its turn by age; planned together they cost the least."
              + " Those that were given something are woken and take it up (waiting.woken); the"
              + " others wait on (waiting.found is how many waited). Idempotent by"
              + " Idempotency-Key.")
  Batch planWaiting(@RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return batches.planWaiting(key);
  }

  @GetMapping
  @Operation(summary = "List the last batches, the newest first")
  BatchList list() {
    return new BatchList(batches.last(LISTED));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a batch: how far it is, its cost, lower bound and gap")
  Batch read(@PathVariable String id) {
    return batches.find(id).orElseThrow(() -> new Unknown("batch", id));
  }

  @GetMapping("/{id}/plans")
  @Operation(summary = "Read the plans of a batch that is done, in the order of its orders")
  PlanList plans(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int count) {
    read(id);
    if (from < 0 || count < 1 || count > MOST_PLANS) {
      throw InvalidInput.of("count", "range", "must be 1 to 500, from 0 or more");
    }
    return new PlanList(batches.plans(id, from, count));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End the search for a better plan; the best one so far is taken")
  void cancel(@PathVariable String id) {
    batches.cancel(id);
  }
}
