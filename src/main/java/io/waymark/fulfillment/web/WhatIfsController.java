package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.WhatIf;
import io.waymark.fulfillment.WhatIfs;
import io.waymark.kernel.Address;
import io.waymark.kernel.Copies;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What-if questions over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/what-ifs")
@Tag(name = "Fulfillment")
class WhatIfsController {

  private static final int LISTED = 50;

  private final WhatIfs whatIfs;

  WhatIfsController(WhatIfs whatIfs) {
    this.whatIfs = whatIfs;
  }

  record QuestionBody(
      Integer lastOrders,
      List<PreviewBody> carts,
      List<ScenarioBody> scenarios,
      Double demandFactor,
      Integer resamples,
      Long seed,
      Instant stockAt) {

    WhatIf.Question question() {
      List<PlanRequest> wanted =
          Copies.list("carts", carts).stream().map(PreviewBody::request).toList();
      return new WhatIf.Question(
          lastOrders == null ? 0 : lastOrders,
          wanted,
          Copies.list("scenarios", scenarios).stream().map(ScenarioBody::scenario).toList(),
          demandFactor,
          resamples == null ? 0 : resamples,
          seed == null ? 1 : seed,
          stockAt);
    }
  }

  record ScenarioBody(
      String name,
      String strategy,
      PlanRequest.Split split,
      Set<LocationId> closed,
      List<SourceBody> sources,
      Double stockFactor,
      List<WhatIf.Level> stock) {

    WhatIf.Scenario scenario() {
      return new WhatIf.Scenario(
          name,
          strategy,
          split,
          closed,
          Copies.list("sources", sources).stream().map(SourceBody::source).toList(),
          stockFactor,
          stock);
    }
  }

  /** A source takes orders unless it is said that it does not, as where sources are made. */
  record SourceBody(
      LocationId location,
      String name,
      Source.Kind kind,
      Address address,
      GeoPoint point,
      String provider,
      Boolean active,
      SourceOperation operation) {

    Source source() {
      return new Source(
          location, name, kind, address, point, provider, active == null || active, operation);
    }
  }

  record Asked(List<WhatIf> whatIfs) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask what would happen under another strategy, network or stock level",
      description =
          "The last orders are planned again, one after the other, from the stock as it is now"
              + " (or as it was at stockAt), under each scenario and as things are (baseline)."
              + " Cost is in every scenario counted by the orders' own strategies. With demandFactor,"
              + " orders are"
              + " drawn from them at random, and figures have bands. Nothing live is touched. The"
              + " answer is worked out in the background: read it by its id.")
  WhatIf ask(@RequestBody QuestionBody body) {
    return whatIfs.ask(body.question());
  }

  @GetMapping
  @Operation(summary = "List the last what-if questions, the newest first")
  Asked list() {
    return new Asked(whatIfs.last(LISTED));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a what-if question, how far it is, and its answer")
  WhatIf read(@PathVariable String id) {
    return whatIfs.find(id).orElseThrow(() -> new Unknown("what-if question", id));
  }
}
