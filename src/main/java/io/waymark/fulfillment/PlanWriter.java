package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.Load;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.fulfillment.sourcing.SourcedOrder;
import io.waymark.kernel.GeoPoint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was decided as a plan, in figures that people read. */
final class PlanWriter {

  /** Why nothing can be planned before sources are set up. */
  static final String NO_SOURCES = "There are no sources to ship from";

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
    return plan(List.of(), all, List.of(), 0, 0, null, List.of(), List.of());
  }

  FulfillmentPlan plan(SourcedOrder sourced, OrderFacts facts, GeoPoint destination) {
    double cost = rounded(sourced.cost(), 6);
    double lowerBound = rounded(sourced.lowerBound(), 6);
    notes.addAll(sourced.notes());
    if (lowerBound < cost) {
      notes.add(
          String.format(
              Locale.ROOT, "Not proven best: no plan can cost less than %.2f", lowerBound));
    }
    return plan(
        sourced.loads().stream().map(load -> shipment(load, facts)).toList(),
        sourced.shortages().stream()
            .map(s -> new FulfillmentPlan.Unassigned(s.line(), s.quantity(), s.reason()))
            .toList(),
        sourced.verdicts().stream().map(PlanWriter::candidate).toList(),
        cost,
        lowerBound,
        destination,
        sourced.lines(),
        sourced.breaches());
  }

  private FulfillmentPlan plan(
      List<FulfillmentPlan.Shipment> shipments,
      List<FulfillmentPlan.Unassigned> unassigned,
      List<FulfillmentPlan.Candidate> candidates,
      double cost,
      double lowerBound,
      GeoPoint destination,
      List<LineExplanation> lines,
      List<SoftBreach> softened) {
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
        List.copyOf(notes),
        destination,
        lines,
        softened);
  }

  private static FulfillmentPlan.Shipment shipment(Load load, OrderFacts facts) {
    CandidateSource at = load.at();
    String carrier = facts.service(null).map(CarrierService::carrier).orElse(null);
    return new FulfillmentPlan.Shipment(
        at.location(),
        at.source().provider(),
        load.lines(),
        rounded(at.km(), 3),
        rounded(load.cost(), 6),
        load.reason(),
        rounded(load.byTerm()),
        at.departure(facts.at(), carrier)
            .map(departure -> departure.leaves().truncatedTo(ChronoUnit.SECONDS))
            .orElse(null),
        facts.service(null).flatMap(service -> at.arrival(facts.at(), service)).orElse(null));
  }

  private static FulfillmentPlan.Candidate candidate(SourcedOrder.Verdict verdict) {
    return new FulfillmentPlan.Candidate(
        verdict.at().location(),
        rounded(verdict.at().km(), 3),
        verdict.removedBy(),
        verdict.explanation());
  }

  private static Map<String, Double> rounded(Map<String, Double> byTerm) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    byTerm.forEach((term, figure) -> rounded.put(term, rounded(figure, 6)));
    return rounded;
  }

  private static double rounded(double figure, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(figure * scale) / scale;
  }
}
