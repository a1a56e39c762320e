package io.waymark.fulfillment.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeTest {

  @ParameterizedTest
  @CsvSource({
    "us, 43215, US, 43215",
    "US, 43215-1234, US, 43215",
    "US, 432151234, US, 43215",
    "US, 2134, US, 02134",
    "PR, 926, PR, 00926",
    "CA, k1a 0b6, CA, K1A0B6",
    "UK, sw1a 1aa, GB, SW1A1AA",
    "PL, 00-950, PL, 00950",
    "NL, 1012 ab, NL, 1012AB",
  })
  void codesAreBroughtIntoOneForm(String country, String written, String land, String code) {
    assertThat(PostalCode.of(country, written)).isEqualTo(new PostalCode(land, code));
  }

  @ParameterizedTest
  @CsvSource({
    "CA, K1A 0B6, K1A",
    "GB, SW1A 1AA, SW1A",
    "GB, M1 1AE, M1",
    "GB, B33 8TH, B33",
    "GB, CR2 6XH, CR2",
    "GB, DN55 1PT, DN55",
  })
  void canadianAndBritishCodesHaveAnArea(String country, String written, String area) {
    assertThat(PostalCode.of(country, written).area()).isEqualTo(area);
  }

  @Test
  void otherCodesHaveNone() {
    assertThat(PostalCode.of("US", "43215").area()).isNull();
    assertThat(PostalCode.of("GB", "SW1A").area()).isNull();
    assertThat(PostalCode.of(null, null)).isEqualTo(new PostalCode("", ""));
  }
}
