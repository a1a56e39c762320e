package io.waymark.providers.x12;

import io.waymark.providers.framework.HmacSha256;
import io.waymark.providers.framework.InboundRequest;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.framework.WebhookSignature;
import io.waymark.providers.intake.Digest;
import io.waymark.providers.intake.WebhookSecret;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(X12Settings.class)
class X12Beans {

  private static final String SIGNATURE = "X-Waymark-Signature";

  @Bean
  Provider x12(X12Settings settings) {
    HmacSha256 base64 = WebhookSecret.check("x12", SIGNATURE, settings.secret());
    return Provider.named("x12", "X12 EDI", "Takes X12 850 purchase orders, by file or by webhook.")
        .topicOfAnyFormat("purchase-order")
        .topicOfAnyFormat("transaction")
        .signedBy(either(base64))
        .identifiedBy((topic, request) -> Optional.of(topic + "/" + Digest.sha256(request.body())));
  }

  // Partners write the same 32 bytes in Base64 or in hexadecimal, some with sha256= before it.
  private static WebhookSignature either(HmacSha256 base64) {
    return request -> base64.accepts(request) || base64.accepts(fromHex(request));
  }

  private static InboundRequest fromHex(InboundRequest request) {
    String given = request.header(SIGNATURE).orElse("").strip().replaceFirst("^sha256=", "");
    String written =
        given.matches("[0-9a-fA-F]{64}")
            ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(given))
            : given;
    return new InboundRequest(Map.of(SIGNATURE, written), request.body());
  }
}
