package io.waymark.fulfillment.costs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** One named part of what a plan costs, in the strategy's unit; never negative. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Distance.class, name = "distance"),
  @JsonSubTypes.Type(value = ParcelRate.class, name = "parcel-rate"),
  @JsonSubTypes.Type(value = FixedPerShipment.class, name = "fixed-per-shipment"),
  @JsonSubTypes.Type(value = ShipmentsThenDistance.class, name = "shipments-then-distance"),
  @JsonSubTypes.Type(value = Handling.class, name = "handling"),
  @JsonSubTypes.Type(value = SourceCosts.class, name = "source-costs"),
  @JsonSubTypes.Type(value = SplitPenalty.class, name = "split-penalty"),
  @JsonSubTypes.Type(value = Backlog.class, name = "backlog"),
  @JsonSubTypes.Type(value = StockOutRisk.class, name = "stock-out-risk"),
  @JsonSubTypes.Type(value = MarkdownAvoidance.class, name = "markdown-avoidance"),
  @JsonSubTypes.Type(value = Lateness.class, name = "lateness"),
  @JsonSubTypes.Type(value = SourcePriority.class, name = "source-priority"),
  @JsonSubTypes.Type(value = ScarceStock.class, name = "scarce-stock")
})
public interface CostTerm {

  /** The term in words, as explanations show it. */
  String words();

  /** What it costs that this source ships at all, once. */
  default double perShipment(CandidateSource at, OrderFacts order) {
    return 0;
  }

  /** What it costs that this source ships of this line at all, once. */
  default double perLine(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return 0;
  }

  /** What each unit of this line costs that this source ships. */
  default double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return 0;
  }

  /** Why there is no figure for this source, which then cannot ship; empty when there is one. */
  default Optional<String> unpriced(CandidateSource at, OrderFacts order) {
    return Optional.empty();
  }

  /** The carrier service that it goes by; null for none, or for the order's own. */
  default String service() {
    return null;
  }
}
