package io.waymark.orchestration.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.security.Accounts;
import io.waymark.security.ApiKeys;
import io.waymark.security.Role;
import io.waymark.support.Api;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class CamundaWebappsTest {

  private static final String PASSWORD = "a long password";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired ApiKeys keys;
  @Autowired IdentityService identities;

  @ParameterizedTest
  @CsvSource({
    "ADMIN,    cockpit,  200",
    "ADMIN,    tasklist, 200",
    "ADMIN,    admin,    200",
    "OPERATOR, cockpit,  200",
    "OPERATOR, tasklist, 200",
    "OPERATOR, admin,    403",
    "DESIGNER, cockpit,  200",
    "DESIGNER, admin,    403",
    "VIEWER,   cockpit,  403"
  })
  void eachRoleSeesItsWebapps(Role role, String app, int status) {
    HttpResponse<String> page = as(role).get("/camunda/app/" + app + "/default/");

    assertThat(page.statusCode()).isEqualTo(status);
  }

  @Test
  void whoeverIsLoggedInWithUsIsLoggedInThere() {
    String name = account(Role.OPERATOR);
    Http browser = Http.on(port);
    String login = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD);
    browser.send("POST", "/api/session", login);

    HttpResponse<String> page = browser.get("/camunda/app/cockpit/default/");
    HttpResponse<String> me = browser.get("/camunda/api/admin/auth/user/default");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Camunda Cockpit");
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"userId\":\"" + name + "\"", "\"cockpit\"", "\"tasklist\"");
    assertThat(me.body()).doesNotContain("\"admin\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
  void theirTokenIsNotTheOneOfOurOwnApp(String app) {
    String settings =
        Http.on(port).admin().get("/camunda/app/" + app + "/scripts/config.js").body();

    assertThat(settings).contains("csrfCookieName: 'CAMUNDA-XSRF-TOKEN'");
  }

  @Test
  void theWebappsReachTheEngine() {
    Http browser = inCockpit(Role.OPERATOR);

    HttpResponse<String> engine =
        browser.get("/camunda/api/engine/engine/default/process-definition/count");
    HttpResponse<String> tasks =
        browser.send("POST", "/camunda/api/engine/engine/default/task", "{\"assignee\": \"me\"}");

    assertThat(engine.statusCode()).isEqualTo(200);
    assertThat(engine.body()).startsWith("{\"count\":");
    assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"ADMIN, 415", "DESIGNER, 415", "OPERATOR, 403"})
  void onlyWhoMayDeployGetsThroughWithADeployment(Role role, int status) {
    HttpResponse<String> deployment =
        inCockpit(role).send("POST", "/camunda/api/engine/engine/default/deployment/create", "{}");

    assertThat(deployment.statusCode()).as(deployment.body()).isEqualTo(status);
  }

  @Test
  void anApiKeyReachesTheEngineThereToo() {
    String key = keys.issue("key-" + UUID.randomUUID(), Set.of(Role.OPERATOR), null).secret();

    HttpResponse<String> engine =
        Http.on(port)
            .with("X-Api-Key", key)
            .get("/camunda/api/engine/engine/default/process-definition/count");

    assertThat(engine.statusCode()).isEqualTo(200);
    assertThat(engine.body()).startsWith("{\"count\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/app/admin/default/setup/",
        "/camunda/app/admin/default/setup"
      })
  void theFirstUserPageIsClosedEvenForAdministrators(String path) {
    String user =
        """
        {"profile": {"id": "intruder", "firstName": "I", "lastName": "I"},
         "credentials": {"password": "intruder"}}
        """;

    assertThat(Http.on(port).send("POST", path, user).statusCode()).isEqualTo(401);
    assertThat(Http.on(port).admin().send("POST", path, user).statusCode()).isIn(403, 404);
    assertThat(Http.on(port).admin().get(path).statusCode()).isIn(403, 404);
    assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
  }

  @Test
  void theEngineItselfMakesNoUsers() {
    assertThat(identities.isReadOnly()).isTrue();
    assertThat(identities.checkPassword(Api.USER, Api.PASSWORD)).isFalse();
  }

  @Test
  void accountsAndRolesAreTheEnginesUsersAndGroups() {
    String name = account(Role.OPERATOR);

    assertThat(identities.createUserQuery().userId(name).singleResult().getId()).isEqualTo(name);
    assertThat(identities.createUserQuery().memberOfGroup("operators").list())
        .extracting("id")
        .contains(name, "admin");
    assertThat(identities.createGroupQuery().groupMember(name).list())
        .extracting("id")
        .containsExactly("operators");
    accounts.change(name, Set.of(Role.OPERATOR), false);
    assertThat(identities.createUserQuery().userId(name).count()).isZero();
  }

  /** Somebody who has opened Cockpit, so that it may send what changes something. */
  private Http inCockpit(Role role) {
    Http browser = as(role);
    browser.get("/camunda/app/cockpit/default/");
    return browser.with("X-XSRF-TOKEN", browser.cookie("CAMUNDA-XSRF-TOKEN").orElseThrow());
  }

  private Http as(Role role) {
    return Http.on(port).basic(account(role), PASSWORD);
  }

  private String account(Role role) {
    String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
    accounts.create(name, PASSWORD, Set.of(role));
    return name;
  }
}
