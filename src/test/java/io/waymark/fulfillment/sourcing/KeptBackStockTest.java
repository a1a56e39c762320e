package io.waymark.fulfillment.sourcing;

import static io.waymark.fulfillment.sourcing.Sourcings.STOVE;
import static io.waymark.fulfillment.sourcing.Sourcings.TENT;
import static io.waymark.fulfillment.sourcing.Sourcings.chosen;
import static io.waymark.fulfillment.sourcing.Sourcings.line;
import static io.waymark.fulfillment.sourcing.Sourcings.source;
import static io.waymark.fulfillment.sourcing.Sourcings.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.constraints.SafetyStock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptBackStockTest {

  private final Sourcings order = new Sourcings();
  private final CandidateSource far = source("FAR", 100, Map.of(TENT, 9, STOVE, 9));

  @Test
  void whatTheInventoryKeepsBackCountsAgainstTheSourcesOwnSafetyStockAndNotBesideIt() {
    // KEPT has 9, of which the inventory keeps 4 back: 5 are available.
    CandidateSource kept =
        source("KEPT", 1, Map.of(TENT, 5, STOVE, 30)).withholding(Map.of(TENT, 4));

    assertThat(chosen(order.plan(within(new SafetyStock(4)), List.of(kept), line(1, TENT, 5))))
        .containsExactly("KEPT");
    SourcedOrder larger = order.plan(within(new SafetyStock(6)), List.of(kept), line(1, TENT, 4));
    assertThat(chosen(order.plan(within(new SafetyStock(6)), List.of(kept), line(1, TENT, 3))))
        .containsExactly("KEPT");
    assertThat(larger.loads()).isEmpty();
    assertThat(
            order
                .plan(
                    within(new SafetyStock(20)),
                    List.of(kept, far),
                    line(1, TENT, 1),
                    line(2, STOVE, 1))
                .lines()
                .get(0)
                .options())
        .anySatisfy(
            option ->
                assertThat(option.explanation())
                    .contains("None available besides 9 that are kept back from this order"));
  }
}
