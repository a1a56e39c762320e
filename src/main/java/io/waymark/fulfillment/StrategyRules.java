package io.waymark.fulfillment;

import io.waymark.fulfillment.constraints.Constraint;
import io.waymark.fulfillment.costs.CostTerm;
import io.waymark.kernel.Copies;
import java.time.Instant;
import java.util.List;

/**
 * What a strategy goes by beyond its objective.
 *
 * @param terms what {@link Strategy.Objective#WEIGHTED} adds up
 * @param constraints what limits it, beside the rules that always hold
 * @param soft what becomes of soft constraints
 * @param alternates the strategies that plan, one after the other, what this one leaves unassigned
 * @param validFrom from when it may be used, UTC; null for ever since
 * @param validUntil until when it may be used, UTC, exclusive; null for ever after
 */
public record StrategyRules(
    List<WeightedTerm> terms,
    List<Setting> constraints,
    SoftConstraints soft,
    List<String> alternates,
    Instant validFrom,
    Instant validUntil) {

  /** Nothing in the place of what is missing. */
  public StrategyRules {
    terms = Copies.list("terms", terms);
    constraints = Copies.list("constraints", constraints);
    soft = soft == null ? SoftConstraints.TWO_PASSES : soft;
    alternates = Copies.list("alternates", alternates);
  }

  /** No rules. */
  public static StrategyRules none() {
    return new StrategyRules(null, null, null, null, null, null);
  }

  /** What becomes of soft constraints. */
  public enum SoftConstraints {
    /** First all are kept; then they are dropped for what stayed unassigned. */
    TWO_PASSES,
    /**
     * Whatever breaks one costs its penalty. Constraints on the order as a whole and on the stock
     * that can be used have no single source to charge; they are dropped in a second pass.
     */
    PENALTY
  }

  /**
   * A term of the objective.
   *
   * @param weight by which its figures are multiplied, 0 or more; null for 1
   * @param term the term
   */
  public record WeightedTerm(Double weight, CostTerm term) {

    /** Without a weight, figures count as they are. */
    public WeightedTerm {
      weight = weight == null ? 1 : weight;
    }
  }

  /**
   * A constraint of the strategy.
   *
   * @param soft whether it may be broken rather than leave a line unassigned
   * @param penalty what breaking it costs, for each shipment or line, where penalties count
   * @param rule the constraint
   */
  public record Setting(boolean soft, double penalty, Constraint rule) {}
}
