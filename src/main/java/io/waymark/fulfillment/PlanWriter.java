package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Result;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes the optimizer's result as a plan, in figures that people read. */
final class PlanWriter {

  private final PlanRequest request;
  private final Strategy strategy;
  private final List<String> notes;

  PlanWriter(PlanRequest request, Strategy strategy, List<String> notes) {
    this.request = request;
    this.strategy = strategy;
    this.notes = notes;
  }

  /** A plan that ships nothing, for one reason. */
  FulfillmentPlan nothing(String reason) {
    List<FulfillmentPlan.Unassigned> all =
        request.lines().stream()
            .map(line -> new FulfillmentPlan.Unassigned(line.line(), line.quantity(), reason))
            .toList();
    return plan(List.of(), all, List.of(), 0, 0);
  }

  FulfillmentPlan plan(Result result, Network network) {
    double cost = rounded(result.cost(), 6);
    double lowerBound = rounded(result.lowerBound(), 6);
    if (lowerBound < cost) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Not proven best: the search ended early; no plan can cost less than %.2f",
              lowerBound));
    }
    return plan(
        result.loads().stream().map(load -> shipment(load, network)).toList(),
        result.shortages().stream()
            .map(s -> new FulfillmentPlan.Unassigned(s.line(), s.quantity(), s.reason()))
            .toList(),
        result.verdicts().stream().map(PlanWriter::candidate).toList(),
        cost,
        lowerBound);
  }

  private FulfillmentPlan plan(
      List<FulfillmentPlan.Shipment> shipments,
      List<FulfillmentPlan.Unassigned> unassigned,
      List<FulfillmentPlan.Candidate> candidates,
      double cost,
      double lowerBound) {
    return new FulfillmentPlan(
        UlidCreator.getMonotonicUlid().toString(),
        request.orderId(),
        strategy.id(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        shipments,
        unassigned,
        candidates,
        cost,
        lowerBound,
        List.copyOf(notes));
  }

  private static FulfillmentPlan.Shipment shipment(Result.Load load, Network network) {
    return new FulfillmentPlan.Shipment(
        load.site().location(),
        network.source(load.site().location()).map(Source::provider).orElseThrow(),
        load.demands().stream().map(PlanWriter::line).toList(),
        rounded(load.site().distanceKm(), 3),
        rounded(load.cost(), 6),
        load.reason());
  }

  private static PlanRequest.Line line(Demand demand) {
    return new PlanRequest.Line(demand.line(), demand.sku(), demand.quantity());
  }

  private static FulfillmentPlan.Candidate candidate(Result.Verdict verdict) {
    return new FulfillmentPlan.Candidate(
        verdict.site().location(),
        rounded(verdict.site().distanceKm(), 3),
        verdict.removedBy(),
        verdict.explanation());
  }

  private static double rounded(double figure, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(figure * scale) / scale;
  }
}
