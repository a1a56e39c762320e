package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The room's front desk. */
@Service
class StoredFulfillment implements Fulfillment {

  private final Planner planner;
  private final Plans plans;
  private final StoredNetwork network;
  private final CapacityUses capacity;
  private final SourceFailures failures;
  private final PromiseHolds holds;

  StoredFulfillment(
      Planner planner,
      Plans plans,
      StoredNetwork network,
      CapacityUses capacity,
      SourceFailures failures,
      PromiseHolds holds) {
    this.planner = planner;
    this.plans = plans;
    this.network = network;
    this.capacity = capacity;
    this.failures = failures;
    this.holds = holds;
  }

  @Override
  public FulfillmentPlan plan(PlanRequest request) {
    if (request.orderId() == null) {
      throw InvalidInput.of("orderId", "required", "must be given");
    }
    FulfillmentPlan plan = planner.plan(request);
    plans.add(plan, request);
    return plan;
  }

  @Override
  public FulfillmentPlan plan(PlanRequest request, String hold) {
    return takingOver(request, hold).orElseGet(() -> plan(request));
  }

  /** The plan of an order that takes a hold over; empty if there is none to take over. */
  Optional<FulfillmentPlan> takingOver(PlanRequest request, String hold) {
    if (hold == null || !holds.takeOver(hold)) {
      return Optional.empty();
    }
    FulfillmentPlan plan =
        planner.plan(request).noting("Takes over the stock that was held as " + hold);
    plans.add(plan, request);
    return Optional.of(plan);
  }

  /** A plan that ships nothing yet, because the order waits for a wave. */
  FulfillmentPlan waiting(PlanRequest request, Waves.Standing wave) {
    RequestRules.check(request);
    List<String> notes = new ArrayList<>();
    Strategy strategy =
        StrategyChain.of(network.now(), request.strategy(), Instant.now(), notes).get(0);
    FulfillmentPlan plan =
        new PlanWriter(request, strategy, notes)
            .nothing(
                "Waits to be planned together with others, in the wave %s that is next at %s"
                    .formatted(wave.wave().name(), wave.nextAt().truncatedTo(ChronoUnit.SECONDS)));
    plans.add(plan, request);
    return plan;
  }

  @Override
  public FulfillmentPlan preview(PlanRequest request) {
    return planner.plan(request).asPreview();
  }

  @Override
  public Optional<FulfillmentPlan> lastPlan(OrderId orderId) {
    return plans.last(orderId);
  }

  @Override
  public void committed(FulfillmentPlan plan, List<String> references) {
    capacity.add(network.now(), plan, references);
  }

  @Override
  public void givenBack(String reference) {
    capacity.remove(network.now(), reference);
  }

  @Override
  public void failed(OrderId orderId, LocationId source, String reason) {
    failures.add(orderId, source, reason);
  }

  @Override
  public Set<LocationId> failedSources(OrderId orderId) {
    return failures.of(orderId);
  }

  @Override
  public List<Source> sources() {
    return network.now().sources();
  }

  @Override
  public Optional<Source> source(LocationId location) {
    return network.now().source(location);
  }
}
