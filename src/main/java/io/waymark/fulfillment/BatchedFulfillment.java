package io.waymark.fulfillment;

import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Service;

/**
 * Gives an order the plan that a batch made for it, once, when it asks for the same and all of the
 * plan's stock is still there, though the plan may be for a part of the order; in every other case
 * the order is planned by itself. Where no batch was planned lately, that costs no statement.
 */
@Service
@Primary
class BatchedFulfillment implements Fulfillment {

  private static final Duration FRESH = Duration.ofMinutes(15);

  private final StoredFulfillment single;
  private final BatchTable batches;
  private final Plans plans;
  private final Inventory inventory;
  private final LatestOffer latest;
  private final ScheduledWaves waves;

  BatchedFulfillment(
      StoredFulfillment single,
      BatchTable batches,
      LatestOffer latest,
      Plans plans,
      Inventory inventory,
      ScheduledWaves waves) {
    this.single = single;
    this.batches = batches;
    this.plans = plans;
    this.inventory = inventory;
    this.latest = latest;
    this.waves = waves;
  }

  @Override
  public FulfillmentPlan plan(PlanRequest request) {
    if (request.orderId() == null) {
      throw InvalidInput.of("orderId", "required", "must be given");
    }
    Instant since = Instant.now().minus(FRESH);
    boolean asked = latest.isAfter(since);
    Optional<FulfillmentPlan> made = asked ? made(request, since) : Optional.empty();
    if (made.isPresent()) {
      return made.get();
    }
    ScheduledWaves.Turn turn = waves.turn(request);
    if (turn.wave() != null) {
      return single.waiting(request, turn.wave());
    }
    // Another node's batch of a wave is not known here yet.
    return (turn.waited() && !asked ? made(request, since) : made)
        .orElseGet(() -> single.plan(request));
  }

  private Optional<FulfillmentPlan> made(PlanRequest request, Instant since) {
    return batches
        .offer(request.orderId(), since)
        .filter(offer -> fits(offer, request) && isThere(offer.plan(), request))
        .filter(batches::use)
        .map(offer -> kept(offer.plan(), request));
  }

  @Override
  public FulfillmentPlan plan(PlanRequest request, String hold) {
    return single.takingOver(request, hold).orElseGet(() -> plan(request));
  }

  private static boolean fits(BatchTable.Offer offer, PlanRequest request) {
    Set<LocationId> excluded =
        request.excludedSources() == null ? Set.of() : request.excludedSources();
    return !offer.plan().shipments().isEmpty()
        && new HashSet<>(offer.request().lines()).equals(new HashSet<>(request.lines()))
        && Objects.equals(offer.request().strategy(), request.strategy())
        && offer.request().split() == request.split()
        && offer.plan().shipments().stream().noneMatch(s -> excluded.contains(s.source()));
  }

  private boolean isThere(FulfillmentPlan plan, PlanRequest request) {
    Map<Sku, Map<LocationId, Integer>> needed = new HashMap<>();
    for (FulfillmentPlan.Shipment shipment : plan.shipments()) {
      for (PlanRequest.Line line : shipment.lines()) {
        needed
            .computeIfAbsent(line.sku(), sku -> new HashMap<>())
            .merge(shipment.source(), line.quantity(), Integer::sum);
      }
    }
    for (StockPosition position : inventory.positions(needed.keySet(), request.terms().asker())) {
      Map<LocationId, Integer> ofSku = needed.get(position.sku());
      if (position.available() >= ofSku.getOrDefault(position.location(), 0)) {
        ofSku.remove(position.location());
      }
    }
    return needed.values().stream().allMatch(Map::isEmpty);
  }

  private FulfillmentPlan kept(FulfillmentPlan plan, PlanRequest request) {
    plans.add(plan, request);
    return plan;
  }

  @Override
  public FulfillmentPlan preview(PlanRequest request) {
    return single.preview(request);
  }

  @Override
  public Optional<FulfillmentPlan> lastPlan(OrderId orderId) {
    return single.lastPlan(orderId);
  }

  @Override
  public void committed(FulfillmentPlan plan, List<String> references) {
    single.committed(plan, references);
  }

  @Override
  public void givenBack(String reference) {
    single.givenBack(reference);
  }

  @Override
  public void failed(OrderId orderId, LocationId source, String reason) {
    single.failed(orderId, source, reason);
  }

  @Override
  public Set<LocationId> failedSources(OrderId orderId) {
    return single.failedSources(orderId);
  }

  @Override
  public List<Source> sources() {
    return single.sources();
  }

  @Override
  public Optional<Source> source(LocationId location) {
    return single.source(location);
  }
}
