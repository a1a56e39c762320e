package io.waymark.fulfillment;

import io.waymark.fulfillment.WaitingOrders.Waiting;
import io.waymark.inventory.Inventory;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds out which of the waiting orders present stock can serve when the oldest choose first: each
 * is planned by itself, by every rule of its strategy, from what those before it leave. So the age
 * decides who is served; from where is for the batch to say.
 */
@Component
class FirstCome {

  private static final int AT_A_TIME = 500;

  private final Planner planner;
  private final Inventory inventory;
  private final Plans plans;
  private final ObjectProvider<WaitingOrders> waiting;

  FirstCome(
      Planner planner, Inventory inventory, Plans plans, ObjectProvider<WaitingOrders> waiting) {
    this.planner = planner;
    this.inventory = inventory;
    this.plans = plans;
    this.waiting = waiting;
  }

  /**
   * Goes through all that wait.
   *
   * @param told how many were looked at and how many can be served, now and then; answers whether
   *     to go on
   * @return what those ask for that can be served in whole or in part, the oldest first
   */
  List<PlanRequest> served(BiPredicate<Integer, Integer> told) {
    WaitingOrders all = waiting.getIfAvailable();
    List<PlanRequest> served = new ArrayList<>();
    if (all == null) {
      return served;
    }
    BatchStock stock = new BatchStock(inventory);
    Situation live = planner.live();
    Situation left = new Situation(live.network(), stock::positions, live.uses());
    int seen = 0;
    List<Waiting> some = all.after(null, AT_A_TIME);
    while (!some.isEmpty()) {
      serve(some, all, stock, left, served);
      seen += some.size();
      if (!told.test(seen, served.size())) {
        return served;
      }
      some = all.after(some.get(some.size() - 1).order(), AT_A_TIME);
    }
    return served;
  }

  private void serve(
      List<Waiting> some,
      WaitingOrders all,
      BatchStock stock,
      Situation left,
      List<PlanRequest> served) {
    Set<Sku> skus = some.stream().flatMap(w -> w.skus().stream()).collect(Collectors.toSet());
    stock.read(skus, Map.of());
    for (Waiting next : some) {
      // Where nothing is left, even reading the order would be in vain.
      if (next.skus().stream().anyMatch(stock::has)) {
        wanted(all, next.order())
            .filter(
                request -> {
                  stock.read(skus, request.terms().asker());
                  return stock.takeAll(planner.plan(request, left));
                })
            .ifPresent(served::add);
      }
    }
  }

  private Optional<PlanRequest> wanted(WaitingOrders all, OrderId order) {
    return plans
        .lastRequest(order)
        .flatMap(last -> all.wanted(order, last))
        .filter(request -> !request.lines().isEmpty());
  }
}
