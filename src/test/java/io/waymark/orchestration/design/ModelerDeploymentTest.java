package io.waymark.orchestration.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.security.Accounts;
import io.waymark.security.Role;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class ModelerDeploymentTest {

  private static final String PASSWORD = "a long password";
  private static final String BOUNDARY = "----ModelerBoundary";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired RepositoryService repository;

  private final String key = "journey-" + UUID.randomUUID();

  @Test
  void theModelersThreeRequestsDeployAModelWithoutTimeToLive() {
    Http modeler = as(Role.DESIGNER);

    assertThat(modeler.get("/engine-rest/version").body()).startsWith("{\"version\":\"7.24");
    assertThat(modeler.get("/engine-rest/deployment?maxResults=0").body()).isEqualTo("[]");
    HttpResponse<String> deployed = deploy(modeler, journey("<userTask id='Ask' name='Ask'/>"));

    assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
    assertThat(deployed.body()).contains("\"key\":\"" + key + "\"", "\"version\":1");
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void theSameModelAgainMakesNoNewVersionAndAChangedOneDoes() {
    Http modeler = as(Role.DESIGNER);
    deploy(modeler, journey("<userTask id='Ask' name='Ask'/>"));

    deploy(modeler, journey("<userTask id='Ask' name='Ask'/>"));
    assertThat(versions()).isEqualTo(1);

    deploy(modeler, journey("<userTask id='Ask' name='Ask again'/>"));
    assertThat(versions()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OPERATOR", "VIEWER"})
  void onlyDesignersAndAdministratorsDeploy(Role role) {
    long before = repository.createDeploymentQuery().count();

    assertThat(deploy(as(role), journey("<userTask id='Ask'/>")).statusCode()).isEqualTo(403);
    assertThat(
            send(as(role), "/engine-rest/engine/default/deployment/create", journey(""))
                .statusCode())
        .isEqualTo(403);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<scriptTask id='X' scriptFormat='groovy'><script>1</script></scriptTask> | Scripts",
        "<serviceTask id='X' c:class='java.lang.Object'/>                 | Java classes",
        "<serviceTask id='X' c:delegateExpression='${dataSource}'/>       | There is no step",
        "<serviceTask id='X' c:expression='${execution.getClass()}'/>     | method getClass",
        "<userTask id='X' c:assignee='${runtimeService}'/>                | names runtimeService",
        "<userTask id='X' c:formKey='embedded:deployment:f.html'/>        | The form"
      })
  void whatAModelMayNotDoIsRefusedInTheModelersWordsAndChangesNothing(String part, String reason) {
    long before = repository.createDeploymentQuery().count();

    HttpResponse<String> answer = deploy(as(Role.ADMIN), journey(part));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.body())
        .contains("\"type\":\"ParseException\"", "\"message\":\"Not deployed", reason)
        .contains("\"mainElementId\":\"X\"");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    assertThat(versions()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<broken                                        | well-formed",
        "<userTask id='Ask'></wrong>                    | well-formed",
        "<sequenceFlow id='X' sourceRef='No' targetRef='Start'/> | X",
        "<exclusiveGateway id='X' default='NoSuchFlow'/> | X",
        "<noSuchElement id='X'/>                         | noSuchElement"
      })
  void aBrokenModelIsRefusedWithItsReasonAndChangesNothing(String part, String reason) {
    long before = repository.createDeploymentQuery().count();

    HttpResponse<String> answer = deploy(as(Role.DESIGNER), journey(part));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"message\":\"", "\"line\":", reason);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-journey", "fulfillment-journey", "cancellation-journey"})
  void aBusinessUserDeploysTheShippedJourneysUnderAnotherName(String shipped) throws IOException {
    String model =
        Files.readString(Path.of("processes", shipped + ".bpmn"))
            .replace('"' + shipped + '"', '"' + key + '"')
            .replaceAll(" camunda:historyTimeToLive=\"[^\"]*\"", "");

    HttpResponse<String> deployed = deploy(as(Role.DESIGNER), model);

    assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
    assertThat(versions()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<broken                                                         | well-formed",
        "<noSuchElement id='X'/>                                         | noSuchElement",
        "<decision id='X' name='X'><literalExpression id='Y'><text>1 +</text></literalExpression>"
            + "</decision> | is not FEEL"
      })
  void aBrokenPolicyIsRefusedWithItsReasonAndChangesNothing(String part, String reason) {
    long before = repository.createDeploymentQuery().count();
    String policy =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d'"
            + " namespace='http://camunda.org/schema/1.0/dmn'>%s</definitions>";

    HttpResponse<String> answer =
        send(
            as(Role.DESIGNER),
            "/engine-rest/deployment/create",
            key + ".dmn",
            policy.formatted(part));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"message\":\"", reason);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void theGateStandsInTheJavaApiAsWell() {
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .addString("a.bpmn", journey("<serviceTask id='X' c:class='a.B'/>"));

    assertThatThrownBy(deployment::deploy)
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("Java classes are not allowed");
  }

  @Test
  void theGateStandsInTheWebappsAsWell() {
    Http browser = as(Role.ADMIN);
    browser.get("/camunda/app/cockpit/default/");
    browser.with("X-XSRF-TOKEN", browser.cookie("CAMUNDA-XSRF-TOKEN").orElseThrow());

    HttpResponse<String> answer =
        send(
            browser,
            "/camunda/api/engine/engine/default/deployment/create",
            journey("<serviceTask id='X' c:class='a.B'/>"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Java classes are not allowed");
  }

  private HttpResponse<String> deploy(Http as, String model) {
    return send(as, "/engine-rest/deployment/create", model);
  }

  private HttpResponse<String> send(Http as, String path, String model) {
    return send(as, path, key + ".bpmn", model);
  }

  private HttpResponse<String> send(Http as, String path, String file, String model) {
    String body =
        part("deployment-name", key)
            + part("deployment-source", "Camunda Modeler")
            + part("enable-duplicate-filtering", "true")
            + part("deploy-changed-only", "true")
            + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, file, file)
            + "Content-Type: application/octet-stream\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(model, BOUNDARY);
    return as.send(
        "POST",
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private String journey(String part) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:c="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="%s" name="A journey" isExecutable="true">
            <startEvent id="Start"/>
            %s
          </process>
        </definitions>
        """
        .formatted(key, part);
  }

  private long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).count();
  }

  private Http as(Role role) {
    String name = role.name() + "-" + UUID.randomUUID();
    accounts.create(name, PASSWORD, Set.of(role));
    return Http.on(port).basic(name, PASSWORD);
  }
}
