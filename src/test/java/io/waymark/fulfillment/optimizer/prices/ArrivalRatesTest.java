package io.waymark.fulfillment.optimizer.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ArrivalRatesTest {

  @Test
  void aSteadyStreamIsExpectedToGoOn() {
    ArrivalRates<String> rates = new ArrivalRates<>(50, 0);
    for (int i = 1; i <= 400; i++) {
      rates.arrived(i % 4 == 0 ? "rare" : "often", i);
    }
    assertThat(rates.expected(400, 100).get("often")).isCloseTo(75, within(2.0));
    assertThat(rates.expected(400, 100).get("rare")).isCloseTo(25, within(2.0));
  }

  @Test
  void aShortPastIsNotMistakenForALowRate() {
    ArrivalRates<String> rates = new ArrivalRates<>(1_000, 0);
    for (int i = 1; i <= 20; i++) {
      rates.arrived("kind", i);
    }
    assertThat(rates.expected(20, 100).get("kind")).isCloseTo(100, within(3.0));
  }

  @Test
  void whatNoLongerComesIsForgotten() {
    ArrivalRates<String> rates = new ArrivalRates<>(10, 0);
    rates.arrived("old", 1);
    assertThat(rates.expected(31, 10).get("old")).isLessThan(0.1);
    assertThat(rates.expected(200, 10)).doesNotContainKey("old");
  }

  @Test
  void nothingIsExpectedWhenNothingWasSeen() {
    assertThat(new ArrivalRates<String>(10, 5).expected(5, 100)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalRates<String>(0, 0));
  }
}
