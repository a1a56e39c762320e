package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class UnauthenticatedTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/orders",
        "/api/session",
        "/api/accounts",
        "/api/anything",
        "/engine-rest/version",
        "/engine-rest",
        "/camunda/app/cockpit/default/",
        "/camunda/api/engine/engine",
        "/camunda",
        "/actuator/metrics",
        "/v3/api-docs",
        "/swagger-ui/index.html"
      })
  void aProgramGetsProblemDetailsAndAChallenge(String path) {
    HttpResponse<String> answer = Http.on(port).get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void theWebAppGetsNoChallenge() {
    HttpResponse<String> byHeader =
        Http.on(port).with("X-Requested-With", "fetch").get("/api/orders");
    HttpResponse<String> byBrowser =
        Http.on(port).with("Sec-Fetch-Mode", "cors").get("/api/orders");

    assertThat(byHeader.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(byBrowser.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void aPersonIsSentToTheLoginPageAndBack() {
    HttpResponse<String> answer =
        Http.on(port).with("Accept", "text/html,*/*").get("/camunda/app/cockpit/default/?a=b");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?from=%2Fcamunda%2Fapp%2Fcockpit%2Fdefault%2F%3Fa%3Db");
  }

  @Test
  void healthIsPublic() {
    assertThat(Http.on(port).get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void webhooksPassTheDoorsBecauseTheyAreSigned() {
    HttpResponse<String> answer =
        Http.on(port).send("POST", "/api/providers/no-such-shop/webhooks/orders/create", "{}");

    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(answer.statusCode()).isNotEqualTo(403);
  }
}
