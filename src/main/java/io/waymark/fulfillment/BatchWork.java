package io.waymark.fulfillment;

import io.waymark.fulfillment.optimizer.batch.BatchOutcome;
import io.waymark.fulfillment.optimizer.batch.BatchPlanner;
import io.waymark.fulfillment.optimizer.batch.BatchProgress;
import io.waymark.fulfillment.optimizer.batch.Effort;
import io.waymark.inventory.Inventory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Plans a batch: all orders together decide who gets which scarce stock; then each order is planned
 * as ever, exactly and with its reasons, from the stock that is left when all others have theirs.
 * So no unit is given twice, and an order's plan costs no more than the batch gave it.
 */
@Component
class BatchWork {

  private final Planner planner;
  private final Inventory inventory;
  private final CurrentPrices prices;

  BatchWork(Planner planner, Inventory inventory, CurrentPrices prices) {
    this.planner = planner;
    this.prices = prices;
    this.inventory = inventory;
  }

  /**
   * What came of it.
   *
   * @param batch with its figures
   * @param plans by order
   */
  record Result(Batch batch, List<FulfillmentPlan> plans) {}

  Result plan(Batch batch, List<PlanRequest> requests, BatchProgress progress) {
    BatchStock stock = new BatchStock(inventory, requests);
    Situation live = planner.live();
    Situation situation = new Situation(live.network(), stock::positions, live.uses());
    BatchOrders orders = new BatchOrders(planner, situation, requests, prices);
    double unassigned = orders.unassignedUnitCost();
    double bound = 0;
    for (PlanRequest alone : orders.alone()) {
      FulfillmentPlan first = planner.plan(alone, situation);
      bound += first.lowerBound() + unassigned * units(first);
    }
    BatchOutcome outcome =
        BatchPlanner.plan(
            orders.problem(unassigned, order -> 1),
            Effort.forOrders(orders.together().size()),
            progress);
    Map<PlanRequest, FulfillmentPlan> plans = write(batch, orders, outcome, stock, situation);
    List<FulfillmentPlan> sorted = requests.stream().map(plans::get).toList();
    return new Result(
        figures(batch, sorted, unassigned, bound + outcome.lowerBound(), outcome), sorted);
  }

  private Map<PlanRequest, FulfillmentPlan> write(
      Batch batch,
      BatchOrders orders,
      BatchOutcome outcome,
      BatchStock stock,
      Situation situation) {
    for (int o = 0; o < orders.together().size(); o++) {
      move(orders, o, outcome.sources()[o], stock, 1);
    }
    Map<PlanRequest, FulfillmentPlan> plans = new IdentityHashMap<>();
    for (int o = 0; o < orders.together().size(); o++) {
      move(orders, o, outcome.sources()[o], stock, -1);
      PlanRequest request = orders.together().get(o);
      plans.put(request, settled(batch, planner.plan(request, situation), stock));
    }
    for (PlanRequest request : orders.alone()) {
      plans.put(request, settled(batch, planner.plan(request, situation), stock));
    }
    return plans;
  }

  private static void move(
      BatchOrders orders, int order, int[] sources, BatchStock stock, int sign) {
    List<PlanRequest.Line> lines = orders.together().get(order).lines();
    for (int line = 0; line < sources.length; line++) {
      if (sources[line] != BatchOutcome.NOBODY) {
        stock.take(
            lines.get(line).sku(), orders.source(sources[line]), sign * lines.get(line).quantity());
      }
    }
  }

  private static FulfillmentPlan settled(Batch batch, FulfillmentPlan plan, BatchStock stock) {
    stock.takeAll(plan);
    List<String> notes = new ArrayList<>(plan.notes());
    notes.add(
        "Planned together with %d other orders in batch %s: stock is what they leave"
            .formatted(batch.orders() - 1, batch.id()));
    return new FulfillmentPlan(
        plan.id(),
        plan.orderId(),
        plan.strategy(),
        plan.madeAt(),
        plan.shipments(),
        plan.unassigned(),
        plan.candidates(),
        plan.cost(),
        plan.lowerBound(),
        notes,
        plan.destination(),
        plan.lines(),
        plan.softened());
  }

  private static Batch figures(
      Batch batch,
      List<FulfillmentPlan> plans,
      double unassigned,
      double bound,
      BatchOutcome outcome) {
    long units = plans.stream().mapToLong(BatchWork::units).sum();
    double cost = plans.stream().mapToDouble(FulfillmentPlan::cost).sum() + unassigned * units;
    return new Batch(
        batch.id(),
        batch.requestedAt(),
        Batch.Status.DONE,
        100,
        batch.orders(),
        units,
        unassigned,
        cost,
        Math.min(bound, cost),
        Batch.Ending.valueOf(outcome.ending().name()),
        null,
        batch.waiting());
  }

  private static long units(FulfillmentPlan plan) {
    return plan.unassigned().stream().mapToLong(FulfillmentPlan.Unassigned::quantity).sum();
  }
}
