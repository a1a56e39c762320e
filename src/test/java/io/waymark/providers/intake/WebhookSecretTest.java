package io.waymark.providers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.providers.framework.HmacSha256;
import io.waymark.providers.framework.InboundRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

  private static final byte[] BODY = {'{', '}'};

  @Test
  void withoutASecretNoSignatureIsRight() {
    assertThat(WebhookSecret.check("shop", "X-Sign", null).accepts(signed("x"))).isFalse();
    assertThat(WebhookSecret.check("shop", "X-Sign", " ").accepts(signed(" "))).isFalse();
    assertThat(WebhookSecret.check("shop", "X-Sign", "x").accepts(signed("x"))).isTrue();
  }

  private static InboundRequest signed(String secret) {
    return new InboundRequest(Map.of("X-Sign", new HmacSha256("any", secret).sign(BODY)), BODY);
  }
}
