package io.waymark.orchestration.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class ExpressionsInQueriesTest {

  private static final String HIDDEN =
      "{\"orQueries\": [{\"assignee\": \"x\"}, {\"assigneeExpression\": \"${1}\"}]}";

  @LocalServerPort int port;
  @Autowired TaskService tasks;

  static Stream<String> bodies() {
    return Stream.of(
        "{\"assigneeExpression\": \"${1}\"}",
        HIDDEN,
        "{\"orQueries\": [{\"orQueries\": [{\"createdAfterExpression\": \"${1}\"}]}]}",
        "{\"candidateGroupsExpression\": \"${1}\"}",
        "{\"assignee\u0045xpression\": \"${1}\"}",
        "{\"assignee\\u0045xpression\": \"${1}\"}",
        "{\"assigneeExpression\": null, \"assigneeExpression\": \"${1}\"}",
        "{\"assignee\": \"x\", \"orQueries\": [[{\"ownerExpression\": \"${1}\"}]]}",
        "{\"taskVariables\": [{\"dueBeforeExpression\": {}}]}");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void areRefusedByNameAtAnyDepth(String body) {
    HttpResponse<String> answer = admin().send("POST", "/engine-rest/task", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("Expression");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=utf-16, UTF-16",
    "application/json;charset=utf-16, UTF-16LE",
    "application/json, UTF-16BE",
    "application/json, UTF-32",
    "application/json;charset=iso-8859-1, UTF-8",
    "application/hal+json, UTF-8",
    "text/json, UTF-8",
    "text/plain, UTF-8",
    "application/octet-stream, UTF-8"
  })
  void areRefusedInWhateverTypeAndEncoding(String type, String charset) {
    byte[] body = HIDDEN.getBytes(Charset.forName(charset));

    assertThat(admin().send("POST", "/engine-rest/task", type, body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/task/count",
        "/engine-rest/engine/default/task",
        "/engine-rest/history/task",
        "/engine-rest/process-instance",
        "/engine-rest/external-task",
        "/camunda/api/engine/engine/default/task"
      })
  void areRefusedAtEveryQuery(String path) {
    assertThat(admin().send("POST", path, HIDDEN).statusCode()).isEqualTo(400);
  }

  @Test
  void areRefusedInSavedFilters() {
    String filter =
        "{\"resourceType\": \"Task\", \"name\": \"f\", \"properties\": {}, \"query\": %s}";

    assertThat(create(filter.formatted(HIDDEN)).statusCode()).isEqualTo(400);
    assertThat(create(filter.formatted("{\"assignee\": \"demo\"}")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assigneeExpression=x",
        "a=b&assigneeExpression=x",
        "assignee%45xpression=x",
        "ASSIGNEEEXPRESSION=x"
      })
  void areRefusedInQueryStrings(String query) {
    assertThat(admin().get("/engine-rest/task?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void plainQueriesPassWithTheirBody() {
    String name = "nobody-has-this-name";

    HttpResponse<String> none =
        admin().send("POST", "/engine-rest/task/count", "{\"assignee\": \"" + name + "\"}");
    HttpResponse<String> all = admin().send("POST", "/engine-rest/task/count", "{}");

    assertThat(none.body()).isEqualTo("{\"count\":0}");
    assertThat(all.body()).isEqualTo("{\"count\":" + tasks.createTaskQuery().count() + "}");
  }

  @Test
  void aTooLongBodyIsRefused() {
    String body = "{\"assignee\": \"" + "x".repeat(ReadBody.MOST) + "\"}";

    assertThat(admin().send("POST", "/engine-rest/task", body).statusCode()).isEqualTo(413);
  }

  @Test
  void theGuardFindsWhatTheEngineWouldRead() throws Exception {
    byte[] escaped = "{\"a\\u0045xpression\": 1}".getBytes(StandardCharsets.UTF_8);
    byte[] harmless = "{\"expressionOf\": \"assigneeExpression\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(ExpressionFields.inJson(escaped)).hasValue("aExpression");
    assertThat(ExpressionFields.inJson(harmless)).isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ExpressionFields.inJson("{} }".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JacksonException.class);
  }

  private HttpResponse<String> create(String filter) {
    return admin().send("POST", "/engine-rest/filter/create", filter);
  }

  private Http admin() {
    return Http.on(port).admin();
  }
}
