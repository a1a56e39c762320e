package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PromiseRequest;
import io.waymark.fulfillment.Promises;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Delivery promises over HTTP. */
@RestController
@RequestMapping("/api/promises")
@Tag(name = "Promises")
class PromisesController {

  private final Promises promises;

  PromisesController(Promises promises) {
    this.promises = promises;
  }

  record PromiseBody(
      PreviewBody.DestinationBody destination,
      List<PreviewBody.LineBody> lines,
      String strategy,
      PlanRequest.Split split,
      Set<LocationId> excludedSources,
      PlanRequest.Terms terms,
      List<String> methods,
      PromiseRequest.Hold hold) {

    PromiseRequest request() {
      PreviewBody cart =
          new PreviewBody(destination, lines, strategy, split, excludedSources, terms);
      return new PromiseRequest(cart.request(), methods, hold);
    }
  }

  @PostMapping
  @Operation(
      summary = "Promise delivery dates for a cart, by shipping method",
      description =
          "The earliest date by which everything arrives, the sources and the cost, from the stock"
              + " available now, calendars, cut-offs and transit times. With hold, the stock of one"
              + " method's promise is held for some minutes; the order gets it when its attribute"
              + " promiseHold is the hold's id. Asked again with the same hold.requestId, the answer"
              + " is the first one, and nothing more is held.")
  Promises.Answer promise(@RequestBody PromiseBody body) {
    return promises.promise(body.request());
  }

  @DeleteMapping("/holds/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give held stock back before it expires")
  void release(@PathVariable String id) {
    promises.release(id);
  }
}
