package io.waymark.fulfillment;

import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.constraints.MaximumDistance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The strategy of a request and the alternates that plan what it leaves unassigned. */
final class StrategyChain {

  private static final Strategy CLOSEST =
      new Strategy(
          "closest",
          "Closest",
          Strategy.Objective.CLOSEST,
          Strategy.Costs.examples(),
          null,
          null,
          true,
          true);

  private StrategyChain() {}

  /**
   * One strategy or more; unknown and unusable ones are left out, and the notes say so.
   *
   * @param id the wanted strategy; the default stands in for it where it cannot be used
   */
  static List<Strategy> of(Network network, String id, Instant at, List<String> notes) {
    List<Strategy> chain = new ArrayList<>();
    chain.add(first(network, id, at, notes));
    for (int i = 0; i < chain.size(); i++) {
      for (String alternate : chain.get(i).rules().alternates()) {
        Optional<Strategy> found = network.strategy(alternate).filter(s -> s.isUsableAt(at));
        if (found.isEmpty()) {
          notes.add("The alternate strategy %s is not there or not usable".formatted(alternate));
        } else if (!chain.contains(found.get())) {
          chain.add(found.get());
        }
      }
    }
    return chain;
  }

  /** Beyond which no strategy of a chain uses any source, km; null for any distance. */
  static Double farthestKm(List<Strategy> chain) {
    double farthest = 0;
    for (Strategy strategy : chain) {
      Double own = farthestKm(strategy);
      if (own == null) {
        return null;
      }
      farthest = Math.max(farthest, own);
    }
    return farthest;
  }

  private static Double farthestKm(Strategy strategy) {
    Double farthest = strategy.maxDistanceKm();
    for (Setting setting : strategy.rules().constraints()) {
      if (!setting.soft()
          && setting.rule() instanceof MaximumDistance most
          && most.sourceList() == null) {
        farthest = farthest == null ? most.km() : Math.min(farthest, most.km());
      }
    }
    return farthest;
  }

  private static Strategy first(Network network, String id, Instant at, List<String> notes) {
    Optional<Strategy> wanted =
        Optional.ofNullable(id).flatMap(network::strategy).filter(s -> s.isUsableAt(at));
    if (wanted.isPresent()) {
      return wanted.get();
    }
    Strategy instead = network.defaultStrategy().orElse(CLOSEST);
    notes.add(
        "Strategy %s is not there or not active; %s was used instead".formatted(id, instead.id()));
    return instead;
  }
}
