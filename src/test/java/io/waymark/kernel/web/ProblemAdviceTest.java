package io.waymark.kernel.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

  record Row(Sku sku, Integer quantity, BigDecimal price) {}

  record Document(List<Row> rows, Instant at, GeoPoint point, Color color) {}

  enum Color {
    RED,
    GREEN
  }

  @RestController
  static class Room {
    @PostMapping("/documents")
    Document post(@RequestBody Document document) {
      return document;
    }

    @GetMapping("/numbers")
    int number(@RequestParam int value) {
      return value;
    }

    @GetMapping("/faults/{kind}")
    void fault(@PathVariable String kind) {
      throw switch (kind) {
        case "invalid" ->
            new InvalidInput(
                List.of(
                    new Violation("a", "required", "must not be blank"),
                    new Violation("b[2].c", "positive", "must be 1 or more")));
        case "unknown" -> new Unknown("order", "4711");
        case "forbidden" -> new NotAllowedNow("It has left already.");
        case "busy" -> new CannotAcquireLockException("deadlock");
        default -> new IllegalStateException("a secret");
      };
    }
  }

  private final ObjectMapper strict =
      Jackson2ObjectMapperBuilder.json()
          .build()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new Room())
          .setControllerAdvice(new ProblemAdvice())
          .setMessageConverters(new MappingJackson2HttpMessageConverter(strict))
          .build();

  @Test
  void invalidInputNamesEveryFieldWithItsRule() throws Exception {
    http.perform(get("/faults/invalid"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:waymark:problem:invalid-input"))
        .andExpect(jsonPath("$.title").value("Invalid input"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.detail").value("a must not be blank (and 1 more)"))
        .andExpect(jsonPath("$.instance").value("/faults/invalid"))
        .andExpect(jsonPath("$.errors", hasSize(2)))
        .andExpect(jsonPath("$.errors[1].field").value("b[2].c"))
        .andExpect(jsonPath("$.errors[1].rule").value("positive"))
        .andExpect(jsonPath("$.errors[1].message").value("must be 1 or more"));
  }

  @Test
  void whatIsNotThereIs404AndWhatIsForbiddenNowIs409() throws Exception {
    http.perform(get("/faults/unknown"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no order 4711"));
    http.perform(get("/faults/forbidden"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("It has left already."));
  }

  @Test
  void aTransientConflictAsksToTryAgain() throws Exception {
    http.perform(get("/faults/busy"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "1"));
  }

  @Test
  void aFaultInsideKeepsItsSecrets() throws Exception {
    http.perform(get("/faults/inside"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value("Something went wrong inside; it was logged."));
  }

  @Test
  void mistypedJsonNamesTheFieldByItsPath() throws Exception {
    expect("{\"rows\":[{},{\"quantity\":\"two\"}]}", "rows[1].quantity", "type", "a whole number");
    expect("{\"rows\":[{\"price\":[]}]}", "rows[0].price", "type", "a number");
    expect("{\"rows\":{}}", "rows", "type", "a list");
    expect("{\"at\":\"yesterday\"}", "at", "type", "ISO 8601");
    expect("{\"color\":\"BLUE\"}", "color", "type", "RED, GREEN");
  }

  @Test
  void unknownFieldsAreNamed() throws Exception {
    expect("{\"rows\":[{\"qty\":1}]}", "rows[0].qty", "unknown", "not a field");
  }

  @Test
  void valuesThatRefuseTheirInputAreNamedByTheirPlace() throws Exception {
    expect("{\"rows\":[{\"sku\":\" \"}]}", "rows[0].sku", "required", "blank");
    expect("{\"point\":{\"latitude\":91,\"longitude\":0}}", "point.latitude", "range", "between");
    expect("{\"point\":{\"latitude\":9}}", "point.longitude", "required", "given");
  }

  @Test
  void whatIsNoJsonAtAllIsSaidSo() throws Exception {
    expect("{\"rows\":[}", "rows", "json", "line 1");
    expect("", "body", "required", "JSON document");
  }

  @Test
  void oddOrMissingParametersAreNamed() throws Exception {
    http.perform(get("/numbers?value=x"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("value"))
        .andExpect(jsonPath("$.errors[0].message").value("must be a whole number"));
    http.perform(get("/numbers"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("value"))
        .andExpect(jsonPath("$.errors[0].rule").value("required"));
  }

  private ResultActions expect(String body, String field, String rule, String message)
      throws Exception {
    return http.perform(post("/documents").contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].rule").value(rule))
        .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
  }
}
