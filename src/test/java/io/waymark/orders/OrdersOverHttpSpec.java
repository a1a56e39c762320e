package io.waymark.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.waymark.security.CurrentUser;
import io.waymark.security.Role;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

abstract class OrdersOverHttpSpec {

  @Autowired MockMvc http;

  private final String id = SampleOrders.unique();
  private final String order =
      """
      {"channel": "web", "channelOrderId": "%s", "currency": "USD", "customer": {},
       "shipTo": {"city": "Reno", "country": "US"},
       "lines": [{"sku": "AF-MUG", "quantity": 2, "unitPrice": 9.50}]}
      """
          .formatted(id);

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aNewOrderIsCreatedAtItsLocation() throws Exception {
    String orderId = placed();

    place(order)
        .andExpect(status().isOk())
        .andExpect(header().string("Location", endsWith("/api/orders/" + orderId)))
        .andExpect(jsonPath("$.id").value(orderId));
    http.perform(get("/api/orders/{id}", orderId))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("PLACED"))
        .andExpect(jsonPath("$.total.amount").value(19.00))
        .andExpect(jsonPath("$.total.currency").value("USD"))
        .andExpect(jsonPath("$.lines[0].sku").value("AF-MUG"))
        .andExpect(jsonPath("$.lines[0].ordered").value(2));
  }

  @Test
  void anotherOrderUnderTheSameKeyIs422NamingTheFieldAndTheOrder() throws Exception {
    String orderId = placed();
    place(order.replace("9.50", "9.60"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:waymark:problem:conflicting-order"))
        .andExpect(jsonPath("$.field").value("channelOrderId"))
        .andExpect(jsonPath("$.existingOrder").value(orderId))
        .andExpect(jsonPath("$.instance").value("/api/orders"));
  }

  @Test
  void theIdempotencyKeyIsAHeader() throws Exception {
    place(order, "k-" + id).andExpect(status().isCreated());
    place(order, "k-" + id).andExpect(status().isOk());
    place(order.replace(id, id + "x"), "k-" + id)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.field").value("Idempotency-Key"));
    place(order, "").andExpect(status().isBadRequest());
    place(order, "k".repeat(256))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"quantity\": 2 | \"quantity\": 0     | lines[0].quantity | positive",
        "\"quantity\": 2 | \"quantity\": 2.5   | lines[0].quantity | type",
        "\"quantity\": 2 | \"quantity\": \"\"  | lines[0].quantity | type",
        "\"quantity\": 2 | \"quantity\": \"2b\"| lines[0].quantity | type",
        "\"quantity\": 2 | \"qty\": 2          | lines[0].qty      | unknown",
        "\"customer\": {} | \"custumer\": {}   | custumer          | unknown",
        "\"customer\": {} | \"customer\": 7    | customer          | type",
        "\"customer\": {} | \"customer\": {}, \"customer\": {} | body | json",
        "\"customer\": {} | \"customer\": {}, \"placedAt\": \"today\" | placedAt | type",
        "\"customer\": {} | \"customer\": {}, \"riskLevel\": 1 | riskLevel | type",
        "\"customer\": {} | \"customer\": {}, \"destination\": {\"latitude\": 1} | destination.longitude | required",
        "\"customer\": {} | \"customer\": {}, \"destination\": {\"latitude\": 91, \"longitude\": 0} | destination.latitude | range"
      })
  void whatIsWrongIsNamed(String right, String wrong, String field, String rule) throws Exception {
    place(order.replace(right, wrong))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].rule").value(rule));
    http.perform(get("/api/orders").param("text", id)).andExpect(jsonPath("$.orders", hasSize(0)));
  }

  @Test
  void amountsMayBeWrittenAsText() throws Exception {
    place(order.replace("9.50", "\"9.50\""))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.total.amount").value(19.00));
  }

  @Test
  void theListIsSearchedByQueryParameters() throws Exception {
    placed();
    http.perform(get("/api/orders?status=PLACED&channel=web&sku=AF-MUG&limit=1").param("text", id))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.orders", hasSize(1)))
        .andExpect(jsonPath("$.orders[0].city").value("Reno"));
    http.perform(get("/api/orders?status=LOST"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("status"));
    http.perform(get("/api/orders?placedFrom=yesterday"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("placedFrom"));
    http.perform(get("/api/orders?limit=201").param("text", "\0"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors", hasSize(2)));
  }

  @Test
  void theTimelineIsThere() throws Exception {
    http.perform(get("/api/orders/{id}/timeline", placed()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].event").value("Order placed"));
  }

  @Test
  void unknownAndImpossibleIdsAreTold() throws Exception {
    http.perform(get("/api/orders/01ARZ3NDEKTSV4RRFFQ69G5FAV")).andExpect(status().isNotFound());
    http.perform(get("/api/orders/01ARZ3NDEKTSV4RRFFQ69G5FAV/timeline"))
        .andExpect(status().isNotFound());
    http.perform(get("/api/orders/7"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("orderId"));
  }

  @Test
  void aCancellationIsAccepted() throws Exception {
    String orderId = placed();

    cancel(orderId, "{\"lines\": [1], \"reason\": \"changed mind\"}")
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.id").value(orderId));
    cancel(orderId, "{\"lines\": [2]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("lines[0]"));
    cancel(orderId, "{\"line\": [1]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("line"));
    http.perform(get("/api/orders/{id}/timeline", orderId))
        .andExpect(jsonPath("$[1].detail").value("Lines [1]: changed mind"));
  }

  @Test
  void aShopSeesAndPlacesOnlyOrdersOfItsOwnChannel() throws Exception {
    String orderId = placed();
    beShop("shop-" + id);

    http.perform(get("/api/orders/{id}", orderId)).andExpect(status().isNotFound());
    http.perform(get("/api/orders/{id}/timeline", orderId)).andExpect(status().isNotFound());
    http.perform(get("/api/orders?channel=web")).andExpect(jsonPath("$.orders", hasSize(0)));
    Throwable refused = catchThrowable(() -> place(order));
    assertThat(refused).hasRootCauseInstanceOf(AccessDeniedException.class);
  }

  @Test
  void twoShopsMayChooseTheSameIdempotencyKey() throws Exception {
    place(order, "k-" + id).andExpect(status().isCreated());
    beShop("shop-" + id);

    place(order.replace("\"web\"", "\"shop-" + id + "\""), "k-" + id)
        .andExpect(status().isCreated());
  }

  private static void beShop(String channel) {
    CurrentUser shop = new CurrentUser("key:shop", Set.of(Role.CHANNEL), channel);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(shop, null));
  }

  private String placed() throws Exception {
    String body =
        place(order).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
    return JsonPath.read(body, "$.id");
  }

  private ResultActions place(String body) throws Exception {
    return http.perform(posting("/api/orders", body));
  }

  private ResultActions place(String body, String key) throws Exception {
    return http.perform(posting("/api/orders", body).header("Idempotency-Key", key));
  }

  private ResultActions cancel(String orderId, String body) throws Exception {
    return http.perform(posting("/api/orders/" + orderId + "/cancellation", body));
  }

  private static MockHttpServletRequestBuilder posting(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}

@OrdersOnH2
class OrdersOverHttpOnH2Test extends OrdersOverHttpSpec {}

@OrdersOnPostgres
class OrdersOverHttpTest extends OrdersOverHttpSpec {}
