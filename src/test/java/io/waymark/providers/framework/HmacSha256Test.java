package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

  private static final byte[] BODY = "Hi There".getBytes(StandardCharsets.UTF_8);

  @Test
  void theSignatureIsThatOfTheStandardsTestCase() {
    // RFC 4231, test case 2, in Base64.
    HmacSha256 signature = new HmacSha256("X-Sign", "Jefe");

    assertThat(signature.sign("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
  }

  @Test
  void onlyTheRightSignatureIsAccepted() {
    HmacSha256 signature = new HmacSha256("X-Sign", "secret");
    String right = signature.sign(BODY);

    assertThat(signature.accepts(request("x-sign", right))).isTrue();
    assertThat(signature.accepts(request("X-Sign", right.substring(1)))).isFalse();
    assertThat(signature.accepts(request("X-Other", right))).isFalse();
    assertThat(new HmacSha256("X-Sign", "other").accepts(request("X-Sign", right))).isFalse();
  }

  @Test
  void withoutASecretNothingIsAccepted() {
    String signed = new HmacSha256("X-Sign", " ").sign(BODY);

    assertThat(new HmacSha256("X-Sign", null).accepts(request("X-Sign", signed))).isFalse();
    assertThat(new HmacSha256("X-Sign", " ").accepts(request("X-Sign", signed))).isFalse();
  }

  @Test
  void theSecretIsNeverPrinted() {
    assertThat(new HmacSha256("X-Sign", "secret").toString()).doesNotContain("secret");
  }

  private static InboundRequest request(String header, String value) {
    return new InboundRequest(Map.of(header, value), BODY);
  }
}
