package io.waymark.fulfillment.constraints;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.Limits;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** A rule that can remove a source from an order or a line, or limit the plan as a whole. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InactiveSource.class, name = InactiveSource.NAME),
  @JsonSubTypes.Type(value = ExcludedSource.class, name = ExcludedSource.NAME),
  @JsonSubTypes.Type(value = ExcludedSources.class, name = ExcludedSources.NAME),
  @JsonSubTypes.Type(value = OutsideDeliveryZone.class, name = OutsideDeliveryZone.NAME),
  @JsonSubTypes.Type(value = MaximumDistance.class, name = MaximumDistance.NAME),
  @JsonSubTypes.Type(value = CalendarAndCutOff.class, name = CalendarAndCutOff.NAME),
  @JsonSubTypes.Type(value = PromisedDate.class, name = PromisedDate.NAME),
  @JsonSubTypes.Type(value = CarrierServed.class, name = CarrierServed.NAME),
  @JsonSubTypes.Type(value = DailyCapacity.class, name = DailyCapacity.NAME),
  @JsonSubTypes.Type(value = SafetyStock.class, name = SafetyStock.NAME),
  @JsonSubTypes.Type(value = HazardousGoods.class, name = HazardousGoods.NAME),
  @JsonSubTypes.Type(value = TemperatureClass.class, name = TemperatureClass.NAME),
  @JsonSubTypes.Type(value = NoPartialOrder.class, name = NoPartialOrder.NAME),
  @JsonSubTypes.Type(value = MaximumSources.class, name = MaximumSources.NAME),
  @JsonSubTypes.Type(value = NoSplitBelow.class, name = NoSplitBelow.NAME),
  @JsonSubTypes.Type(value = MaximumRejects.class, name = MaximumRejects.NAME)
})
public interface Constraint {

  /** The rule's name, kebab-case, as explanations show it. */
  String ruleName();

  /** Whether a source or line that breaks it can be charged for that, one by one. */
  default boolean chargeable() {
    return true;
  }

  /** Why nothing of the order can be planned, in words and figures; empty when it can. */
  default Optional<String> refuses(OrderFacts order) {
    return Optional.empty();
  }

  /** Why the source ships nothing of the order, in words and figures; empty when it may. */
  default Optional<String> removes(CandidateSource at, OrderFacts order) {
    return Optional.empty();
  }

  /** Whether it can remove a source from single lines of this order. */
  default boolean judgesLines(OrderFacts order) {
    return false;
  }

  /** Why the source ships nothing of a line, in words and figures; empty when it may. */
  default Optional<String> removes(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return Optional.empty();
  }

  /** What it demands of the plan as a whole. */
  default Limits limits(OrderFacts order) {
    return Limits.NONE;
  }

  /** Units of every SKU that the source must keep. */
  default int heldBack(CandidateSource at) {
    return 0;
  }

  /** The most lines of this order that the source can take. */
  default int mostLines(CandidateSource at) {
    return Integer.MAX_VALUE;
  }

  /** The source list that it speaks of; null for none. */
  default String sourceList() {
    return null;
  }

  /** The carrier service that it goes by; null for none, or for the order's own. */
  default String service() {
    return null;
  }
}
