package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;

/**
 * Why a line ships from where it does.
 *
 * @param line the order line's number
 * @param sku its stock keeping unit
 * @param quantity units wanted
 * @param sentence the reason, for a person
 * @param options the sources that matter: the chosen one, the runner-up, and a few others
 * @param others how many further sources each rule removed; {@code eligible} for those it did not
 */
public record LineExplanation(
    int line,
    Sku sku,
    int quantity,
    String sentence,
    List<Option> options,
    Map<String, Integer> others) {

  /** The part that a source plays. */
  public enum Role {
    /** Ships of the line. */
    CHOSEN,
    /** Would ship it cheapest of those that do not, the rest of the plan unchanged. */
    RUNNER_UP,
    /** Could ship it. */
    ELIGIBLE,
    /** Could not. */
    REMOVED
  }

  /**
   * A source as this line sees it.
   *
   * @param source the location
   * @param role its part
   * @param available units that it may ship
   * @param removedBy the rule that removed it; null when none did
   * @param explanation in words and figures; null when the terms say it all
   * @param cost what the line costs there, the rest of the plan unchanged; null when removed
   * @param byTerm the same by term
   */
  public record Option(
      LocationId source,
      Role role,
      int available,
      String removedBy,
      String explanation,
      Double cost,
      Map<String, Double> byTerm) {}
}
