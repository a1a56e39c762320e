package io.waymark.fulfillment;

import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockQueries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Works a what-if question out. Bands are percentile intervals of the bootstrap (B. Efron,
 * "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979): so many times
 * as many orders as wanted are drawn from those there were, with replacement; every scenario plans
 * the same draws, so that differences between scenarios are not differences of luck.
 */
@Component
class WhatIfWork {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Planner planner;
  private final RecentOrders recent;
  private final Inventory inventory;
  private final StockQueries queries;

  WhatIfWork(Planner planner, RecentOrders recent, Inventory inventory, StockQueries queries) {
    this.planner = planner;
    this.recent = recent;
    this.inventory = inventory;
    this.queries = queries;
  }

  WhatIf.Answer answer(WhatIf.Question question, DoubleConsumer progress) {
    List<PlanRequest> orders = new ArrayList<>();
    if (question.lastOrders() > 0) {
      recent.last(question.lastOrders()).forEach(each -> orders.add(each.request()));
    }
    orders.addAll(question.carts());
    StockByAsker stock =
        question.stockAt() == null
            ? new StockByAsker(inventory, orders)
            : new StockByAsker(inventory, orders, new PastStock(queries, question.stockAt()));
    Network live = planner.live().network();
    List<Simulation> simulations =
        Stream.concat(
                Stream.of(new WhatIf.Scenario("baseline", null, null, null, null, null, null)),
                question.scenarios().stream())
            .map(scenario -> new Simulation(planner, live, scenario, stock))
            .toList();
    return question.demandFactor() == null || orders.isEmpty()
        ? replayed(orders, simulations, progress)
        : resampled(question, orders, simulations, progress);
  }

  private static WhatIf.Answer replayed(
      List<PlanRequest> orders, List<Simulation> simulations, DoubleConsumer progress) {
    List<WhatIf.Outcome> outcomes = new ArrayList<>();
    for (Simulation simulation : simulations) {
      Map<String, WhatIf.Figure> figures = new LinkedHashMap<>();
      simulation
          .run(orders)
          .forEach((name, value) -> figures.put(name, new WhatIf.Figure(value, null, null)));
      outcomes.add(new WhatIf.Outcome(simulation.name(), figures));
      progress.accept((double) outcomes.size() / simulations.size());
    }
    return new WhatIf.Answer(orders.size(), null, outcomes);
  }

  private static WhatIf.Answer resampled(
      WhatIf.Question question,
      List<PlanRequest> orders,
      List<Simulation> simulations,
      DoubleConsumer progress) {
    int drawn = (int) Math.max(1, Math.round(orders.size() * question.demandFactor()));
    List<Map<String, List<Double>>> samples = new ArrayList<>();
    simulations.forEach(simulation -> samples.add(new LinkedHashMap<>()));
    SplittableRandom random = new SplittableRandom(question.seed());
    for (int resample = 0; resample < question.resamples(); resample++) {
      List<PlanRequest> draw = draw(orders, drawn, random.split());
      for (int i = 0; i < simulations.size(); i++) {
        Map<String, List<Double>> sample = samples.get(i);
        simulations
            .get(i)
            .run(draw)
            .forEach(
                (name, value) ->
                    sample.computeIfAbsent(name, figure -> new ArrayList<>()).add(value));
      }
      progress.accept((resample + 1.0) / question.resamples());
    }
    List<WhatIf.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < simulations.size(); i++) {
      Map<String, WhatIf.Figure> figures = new LinkedHashMap<>();
      samples.get(i).forEach((name, values) -> figures.put(name, figure(values)));
      outcomes.add(new WhatIf.Outcome(simulations.get(i).name(), figures));
    }
    return new WhatIf.Answer(drawn, words(question, orders.size(), drawn), outcomes);
  }

  private static List<PlanRequest> draw(
      List<PlanRequest> orders, int count, SplittableRandom random) {
    List<PlanRequest> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(orders.get(random.nextInt(orders.size())));
    }
    return drawn;
  }

  private static WhatIf.Figure figure(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return new WhatIf.Figure(mean, percentile(sorted, LOW), percentile(sorted, HIGH));
  }

  private static double percentile(List<Double> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  private static String words(WhatIf.Question question, int orders, int drawn) {
    return ("The mean, 5th and 95th percentile of %d draws of %d orders each, with replacement, from"
            + " %d orders; seed %d; every scenario plans the same draws")
        .formatted(question.resamples(), drawn, orders, question.seed());
  }
}
