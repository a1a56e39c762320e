package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.constraints.Constraint;
import io.waymark.fulfillment.constraints.DailyCapacity;
import io.waymark.fulfillment.constraints.ExcludedSource;
import io.waymark.fulfillment.constraints.HazardousGoods;
import io.waymark.fulfillment.constraints.InactiveSource;
import io.waymark.fulfillment.constraints.MaximumDistance;
import io.waymark.fulfillment.constraints.MaximumRejects;
import io.waymark.fulfillment.constraints.MaximumSources;
import io.waymark.fulfillment.constraints.OutsideDeliveryZone;
import io.waymark.fulfillment.constraints.SafetyStock;
import io.waymark.fulfillment.constraints.TemperatureClass;
import io.waymark.fulfillment.costs.CostTerm;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.FixedPerShipment;
import io.waymark.fulfillment.costs.Handling;
import io.waymark.fulfillment.costs.ScarceStock;
import io.waymark.fulfillment.costs.ShipmentsThenDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a strategy means: its terms, and its constraints pass by pass. */
public final class Objectives {

  /** An order that so many sources could not ship is for a person to look at. */
  private static final int ATTEMPTS = 10;

  /** Rules that hold for every strategy, unless it names the same one otherwise. */
  private static final List<Constraint> ALWAYS =
      List.of(
          new InactiveSource(),
          new ExcludedSource(),
          new OutsideDeliveryZone(),
          new DailyCapacity(),
          new SafetyStock(0),
          new HazardousGoods(),
          new TemperatureClass(),
          new MaximumRejects(ATTEMPTS));

  private Objectives() {}

  /**
   * One look at the order.
   *
   * @param kept constraints that must be kept
   * @param charged soft ones that cost their penalty
   * @param dropped soft ones that are given up
   */
  record Pass(List<Constraint> kept, List<Setting> charged, List<Constraint> dropped) {}

  /** Whether a plan by this strategy depends on what scarce stock is worth. */
  public static boolean countScarceStock(Strategy strategy) {
    return terms(strategy).stream().anyMatch(weighted -> weighted.term() instanceof ScarceStock);
  }

  static List<WeightedTerm> terms(Strategy strategy) {
    Strategy.Costs costs = strategy.costs();
    return switch (strategy.objective()) {
      case CLOSEST -> plain(new Distance(1, 0, false));
      case FEWEST_PARCELS -> plain(new ShipmentsThenDistance());
      case CHEAPEST ->
          plain(
              new FixedPerShipment(costs.perShipment()),
              new Distance(costs.perKm(), costs.perUnitKm(), false),
              new Handling(costs.perUnit()),
              new ScarceStock());
      case WEIGHTED -> strategy.rules().terms();
    };
  }

  static List<Pass> passes(Strategy strategy) {
    List<Setting> settings = settings(strategy);
    boolean penalties = strategy.rules().soft() == SoftConstraints.PENALTY;
    List<Setting> charged =
        settings.stream().filter(s -> penalties && s.soft() && s.rule().chargeable()).toList();
    List<Constraint> hard = rules(settings.stream().filter(s -> !s.soft()));
    List<Constraint> soft = rules(settings.stream().filter(s -> s.soft() && !charged.contains(s)));
    List<Constraint> all = new ArrayList<>(hard);
    all.addAll(soft);
    Pass first = new Pass(all, charged, List.of());
    return soft.isEmpty() ? List.of(first) : List.of(first, new Pass(hard, charged, soft));
  }

  private static List<Setting> settings(Strategy strategy) {
    List<Setting> own = new ArrayList<>(strategy.rules().constraints());
    if (strategy.maxDistanceKm() != null) {
      own.add(new Setting(false, 0, new MaximumDistance(strategy.maxDistanceKm(), null)));
    }
    if (strategy.maxSources() != null) {
      own.add(new Setting(false, 0, new MaximumSources(strategy.maxSources(), null)));
    }
    List<Setting> all = new ArrayList<>();
    for (Constraint rule : ALWAYS) {
      if (own.stream().noneMatch(s -> s.rule().ruleName().equals(rule.ruleName()))) {
        all.add(new Setting(false, 0, rule));
      }
    }
    all.addAll(own);
    return all;
  }

  private static List<Constraint> rules(Stream<Setting> settings) {
    return settings.map(Setting::rule).toList();
  }

  private static List<WeightedTerm> plain(CostTerm... terms) {
    return Stream.of(terms).map(term -> new WeightedTerm(1.0, term)).toList();
  }
}
