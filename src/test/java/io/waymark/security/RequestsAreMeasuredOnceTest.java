package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

@WaymarkOnPostgres
class RequestsAreMeasuredOnceTest {

  @LocalServerPort int port;
  @Autowired HandlerMappingIntrospector introspector;

  @Test
  void aRequestIsMeasuredButNotEachOfItsFilters() {
    Http admin = Http.on(port).admin();
    admin.get("/api/orders");

    assertThat(admin.get("/actuator/metrics").body())
        .contains("http.server.requests")
        .doesNotContain("spring.security");
  }

  @Test
  void itsHandlerIsNotLookedUpBeforeTheFilters() throws Exception {
    List<String> attributes = new ArrayList<>();

    introspector
        .createCacheFilter()
        .doFilter(
            new MockHttpServletRequest("GET", "/api/orders"),
            new MockHttpServletResponse(),
            (request, response) ->
                attributes.addAll(Collections.list(request.getAttributeNames())));

    assertThat(attributes).isEmpty();
  }
}
