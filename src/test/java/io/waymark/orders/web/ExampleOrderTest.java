package io.waymark.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.OrderId;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnH2;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@WaymarkOnH2
class ExampleOrderTest {

  @Autowired TestRestTemplate plain;

  @Test
  void theOrderThatTheDocumentationShowsIsTakenByTheWholeNode() {
    String order = ExampleOrder.JSON.replace("W-100234", "W-" + OrderId.next());
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);

    ResponseEntity<Map<?, ?>> placed = post(new HttpEntity<>(order, headers));

    assertThat(placed.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(placed.getHeaders().getLocation())
        .hasPath("/api/orders/" + placed.getBody().get("id"));
    assertThat(post(new HttpEntity<>(order, headers)).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void theDocumentationShowsItAndTheSearchParameters() throws Exception {
    String json = http().getForObject("/v3/api-docs", String.class);

    JsonNode paths = new ObjectMapper().readTree(json).path("paths");
    JsonNode post = paths.path("/api/orders").path("post");
    assertThat(post.path("summary").asText()).isEqualTo("Place an order");
    assertThat(post.at("/requestBody/content/application~1json").toString())
        .contains("AF-TENT-2P", "#/components/schemas/NewOrder");
    assertThat(paths.path("/api/orders").path("get").path("parameters")).hasSize(9);
    assertThat(http().getForEntity("/swagger-ui.html", String.class).getStatusCode())
        .isEqualTo(HttpStatus.OK);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private ResponseEntity<Map<?, ?>> post(HttpEntity<String> request) {
    return (ResponseEntity) http().postForEntity("/api/orders", request, Map.class);
  }

  private TestRestTemplate http() {
    return plain.withBasicAuth(Api.USER, Api.PASSWORD);
  }
}
