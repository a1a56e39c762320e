package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class RequestsAreMeasuredOnceTest {

  @LocalServerPort int port;

  @Test
  void aRequestIsMeasuredButNotEachOfItsFilters() {
    Http admin = Http.on(port).admin();
    admin.get("/api/orders");

    assertThat(admin.get("/actuator/metrics").body())
        .contains("http.server.requests")
        .doesNotContain("spring.security");
  }
}
