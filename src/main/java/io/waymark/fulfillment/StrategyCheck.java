package io.waymark.fulfillment;

import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.costs.ParcelRate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that the rules of a strategy must keep. */
final class StrategyCheck {

  private final Violations violations;

  StrategyCheck(Violations violations) {
    this.violations = violations;
  }

  void check(Strategy strategy) {
    StrategyRules rules = strategy.rules();
    boolean weighted = strategy.objective() == Strategy.Objective.WEIGHTED;
    if (weighted && rules.terms().isEmpty()) {
      violations.add("rules.terms", "required", "must have at least one for WEIGHTED");
    } else if (!weighted && !rules.terms().isEmpty()) {
      violations.add("rules.terms", "objective", "count only when the objective is WEIGHTED");
    }
    for (int i = 0; i < rules.terms().size(); i++) {
      WeightedTerm term = rules.terms().get(i);
      violations.required("rules.terms[" + i + "].term", term.term());
      violations.figure("rules.terms[" + i + "].weight", term.weight());
    }
    settings(rules.constraints(), rules.soft() == StrategyRules.SoftConstraints.PENALTY);
    if (rules.alternates().contains(strategy.id())) {
      violations.add("rules.alternates", "self", "must not name the strategy itself");
    }
    if (rules.validFrom() != null
        && rules.validUntil() != null
        && !rules.validFrom().isBefore(rules.validUntil())) {
      violations.add("rules.validUntil", "order", "must be after validFrom");
    }
    if (strategy.isDefault() && (rules.validFrom() != null || rules.validUntil() != null)) {
      violations.add("rules.validFrom", "default", "must not be given, because it is the default");
    }
  }

  private void settings(List<Setting> settings, boolean penalties) {
    Set<String> always = new HashSet<>();
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      String at = "rules.constraints[" + i + "]";
      if (setting.rule() == null) {
        violations.add(at + ".rule", "required", "must be given");
        continue;
      }
      violations.figure(at + ".penalty", setting.penalty());
      if (penalties && setting.soft() && setting.rule().chargeable() && setting.penalty() == 0) {
        violations.add(at + ".penalty", "positive", "must be more than 0, as penalties count");
      }
      if (setting.rule().sourceList() == null
          && setting.rule().service() == null
          && !setting.rule().ruleName().equals("excluded-sources")
          && !always.add(setting.rule().ruleName())) {
        violations.add(at + ".rule", "unique", "is there twice; only one could count");
      }
    }
  }

  /** Throws for source lists, carrier services and price tables that are not there. */
  static void references(Strategy strategy, Network network) {
    Violations violations = new Violations();
    List<WeightedTerm> terms = strategy.rules().terms();
    for (int i = 0; i < terms.size(); i++) {
      String at = "rules.terms[" + i + "].term.service";
      String service = terms.get(i).term().service();
      service(at, service, network, violations);
      boolean priced =
          !(terms.get(i).term() instanceof ParcelRate)
              || service == null
              || network.carrierService(service).map(CarrierService::rates).isPresent();
      if (!priced) {
        violations.add(at, "rates", "has no table of prices");
      }
    }
    List<Setting> settings = strategy.rules().constraints();
    for (int i = 0; i < settings.size(); i++) {
      String at = "rules.constraints[" + i + "].rule";
      service(at + ".service", settings.get(i).rule().service(), network, violations);
      String list = settings.get(i).rule().sourceList();
      if (list != null && network.sourceList(list).isEmpty()) {
        violations.add(at + ".sourceList", "unknown", "there is no source list " + list);
      }
    }
    violations.end();
  }

  private static void service(
      String field, String service, Network network, Violations violations) {
    if (service != null && network.carrierService(service).isEmpty()) {
      violations.add(field, "unknown", "there is no carrier service " + service);
    }
  }
}
