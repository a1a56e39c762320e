package io.waymark.providers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

  @ParameterizedTest
  @CsvSource({
    "2016-05-17T04:14:36-00:00,2016-05-17T04:14:36Z",
    "2016-05-17T04:14:36-04:00,2016-05-17T08:14:36Z",
    "2016-05-17T04:14:36+0530,2016-05-16T22:44:36Z",
    "2016-05-17T04:14:36Z,2016-05-17T04:14:36Z",
    "2016-05-17T04:14:36.123Z,2016-05-17T04:14:36.123Z",
    "2016-05-17T04:14:36.123456+02:00,2016-05-17T02:14:36.123456Z",
    "2016-05-17T04:14:36,2016-05-17T04:14:36Z",
    "2016-05-17 04:14:36,2016-05-17T04:14:36Z",
    "2016-05-17 04:14,2016-05-17T04:14:00Z",
    "2016-05-17,2016-05-17T00:00:00Z"
  })
  void aPointInTimeIsReadInEveryFormThatChannelsWrite(String text, Instant instant) {
    assertThat(Plain.instant("at", text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.05.2016", "0000-00-00T00:00:00", "soon", "2016-05-17T25:00:00Z"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Plain.instant("at", text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void noBreakSpacesAreSpaces() {
    assertThat(Plain.text("\u00a0 x y \t\u00a0")).isEqualTo("x y");
    assertThat(Plain.text("\u00a0")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "us,US",
    "USA,US",
    "United States,US",
    "UK,GB",
    "Germany,DE",
    "DEU,DE",
    "Côte d’Ivoire,CI",
    "Czech Republic,CZ",
    "Czechia,CZ",
    "VIET NAM,VN",
    "Kosovo,XK"
  })
  void aCountryIsFoundByCodeOrName(String written, String code) {
    assertThat(Countries.code(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1e", "12,50", "1e99", "free"})
  void whatIsNoAmountIsRefused(String text) {
    assertThatThrownBy(() -> Plain.amount("price", text)).isInstanceOf(InvalidInput.class);
  }
}
