package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Api;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class SessionTest {

  private static final String PASSWORD = "correct horse";

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  private final String name = "session-" + UUID.randomUUID();

  @Test
  void aLoginOpensASessionThatSaysWhoIAm() {
    Http browser = Http.on(port);

    HttpResponse<String> login = logIn(browser, Api.USER, Api.PASSWORD);

    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(browser.cookie("JSESSIONID")).isPresent();
    HttpResponse<String> me = browser.get("/api/session");
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).isEqualTo("{\"name\":\"admin\",\"roles\":[\"ADMIN\"]}");
  }

  @Test
  void aLoginGivesANewSessionId() {
    Http browser = Http.on(port);
    logIn(browser, Api.USER, Api.PASSWORD);
    String first = browser.cookie("JSESSIONID").orElseThrow();

    logIn(browser, Api.USER, Api.PASSWORD);

    assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void aLogoutEndsTheSession() {
    Http browser = Http.on(port);
    logIn(browser, Api.USER, Api.PASSWORD);
    browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow());

    HttpResponse<String> logout = browser.send("DELETE", "/api/session", null);

    assertThat(logout.statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionChangesNothingWithoutItsToken() {
    Http browser = Http.on(port);
    logIn(browser, Api.USER, Api.PASSWORD);
    String body = newAccount();

    HttpResponse<String> forged = browser.send("POST", "/api/accounts", body);
    browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow());
    HttpResponse<String> own = browser.send("POST", "/api/accounts", body);

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(own.statusCode()).isEqualTo(201);
  }

  @Test
  void aPasswordSentByABrowserFromAForeignPageIsNotEnough() {
    Http browser = Http.on(port).admin().with("Sec-Fetch-Site", "cross-site");

    assertThat(browser.send("POST", "/api/accounts", newAccount()).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormCannotLogIn() {
    String form = "username=admin&password=" + Api.PASSWORD;

    HttpResponse<String> answer =
        Http.on(port).send("POST", "/api/session", "application/x-www-form-urlencoded", form);

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));

    HttpResponse<String> wrong = logIn(Http.on(port), name, "not this one");
    HttpResponse<String> nobody = logIn(Http.on(port), "nobody-" + name, PASSWORD);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(nobody.body());
  }

  @Test
  void aNewPasswordEndsTheOldSession() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    Http browser = Http.on(port);
    logIn(browser, name, PASSWORD);

    accounts.setPassword(name, "another password");

    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aNewRoleEndsTheOldSession() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    Http browser = Http.on(port);
    logIn(browser, name, PASSWORD);

    accounts.change(name, EnumSet.of(Role.OPERATOR), true);

    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
  }

  private String newAccount() {
    return """
        {"name": "%s", "password": "%s", "roles": ["VIEWER"]}"""
        .formatted(name, PASSWORD);
  }

  private static HttpResponse<String> logIn(Http browser, String name, String password) {
    String body =
        """
        {"username": "%s", "password": "%s"}"""
            .formatted(name, password);
    return browser.send("POST", "/api/session", body);
  }
}
