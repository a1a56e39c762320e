package io.waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class IdsAsJsonTest {

  private final ObjectMapper json = new ObjectMapper();

  record Holder(OrderId order, Sku sku, LocationId location) {}

  @Test
  void idsAreWrittenAndReadAsPlainStrings() throws Exception {
    Holder holder = new Holder(OrderId.next(), new Sku("AF-MUG"), new LocationId("DC-RENO"));

    String written = json.writeValueAsString(holder);

    assertThat(written).contains("\"sku\":\"AF-MUG\"", "\"location\":\"DC-RENO\"");
    assertThat(json.readValue(written, Holder.class)).isEqualTo(holder);
  }
}
