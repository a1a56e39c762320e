package io.waymark.fulfillment.optimizer.exact;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks a plan against everything its instance says. */
final class Feasibility {

  private Feasibility() {}

  static void check(SourcingInstance instance, SourcingPlan plan) {
    assertThat(instance.cost(plan.units())).isEqualTo(plan.cost());
    int shipping = 0;
    for (int source = 0; source < instance.sources(); source++) {
      shipping += ships(instance, source, plan.units()[source]) ? 1 : 0;
    }
    assertThat(shipping).isLessThanOrEqualTo(instance.maxSources());
    for (int item = 0; item < instance.items(); item++) {
      int sources = 0;
      for (int[] units : plan.units()) {
        sources += units[item] > 0 ? 1 : 0;
        assertThat(!instance.wholeLines() || units[item] % instance.quantity()[item] == 0).isTrue();
      }
      assertThat(sources).isLessThanOrEqualTo(instance.maxSourcesPerItem()[item]);
      assertThat(SourcingInstance.assigned(plan.units(), item))
          .isLessThanOrEqualTo(instance.quantity()[item]);
    }
  }

  private static boolean ships(SourcingInstance instance, int source, int[] units) {
    int all = 0;
    int lines = 0;
    int[] ofGroup = new int[instance.items()];
    for (int item = 0; item < units.length; item++) {
      assertThat(units[item]).isNotNegative();
      assertThat(units[item] == 0 || instance.mayShip(source, item)).isTrue();
      all += units[item];
      lines += units[item] > 0 ? 1 : 0;
      ofGroup[instance.group()[item]] += units[item];
      assertThat(ofGroup[instance.group()[item]])
          .isLessThanOrEqualTo(instance.stock()[source][instance.group()[item]]);
    }
    assertThat(all).isLessThanOrEqualTo(instance.unitCapacity()[source]);
    assertThat(lines).isLessThanOrEqualTo(instance.lineCapacity()[source]);
    return lines > 0;
  }
}
