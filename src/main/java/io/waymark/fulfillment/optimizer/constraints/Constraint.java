package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Optional;

/** A rule that can remove a source from an order's candidates. */
public interface Constraint {

  /** The rule's name, kebab-case, as explanations show it. */
  String name();

  /**
   * Why the rule removes this source, in words and figures; empty when it stays.
   *
   * @param site the source
   * @param demands everything the order wants
   */
  Optional<String> removes(Site site, List<Demand> demands);

  /**
   * Whether the rule keeps a source that stays from shipping one of the demands. Where lines can be
   * split, those of one SKU are one demand, with line number 0.
   */
  default boolean forbids(Site site, Demand demand) {
    return false;
  }
}
