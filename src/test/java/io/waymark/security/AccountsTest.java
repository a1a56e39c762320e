package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class AccountsTest {

  private static final String PASSWORD = "a long password";

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  private final String name = "account-" + UUID.randomUUID();

  @Test
  void anAccountIsMadeChangedAndSwitchedOffOverRest() {
    Http admin = Http.on(port).admin();
    String body = "{\"name\": \"%s\", \"password\": \"%s\", \"roles\": [\"VIEWER\"]}";

    assertThat(admin.send("POST", "/api/accounts", body.formatted(name, PASSWORD)).statusCode())
        .isEqualTo(201);
    assertThat(admin.send("POST", "/api/accounts", body.formatted(name, PASSWORD)).statusCode())
        .isEqualTo(409);
    assertThat(status(PASSWORD)).isEqualTo(200);
    assertThat(admin.send("PUT", "/api/accounts/" + name, "{\"roles\": [\"OPERATOR\"]}").body())
        .contains("\"roles\":[\"OPERATOR\"]", "\"active\":true");
    admin.send("PUT", "/api/accounts/" + name, "{\"active\": false}");
    assertThat(status(PASSWORD)).isEqualTo(401);
    assertThat(admin.get("/api/accounts/" + name).body())
        .contains("\"active\":false")
        .doesNotContain("password", "hash");
  }

  @Test
  void whatIsWrongWithAnAccountIsNamedFieldByField() {
    HttpResponse<String> answer =
        Http.on(port)
            .admin()
            .send(
                "POST",
                "/api/accounts",
                "{\"name\": \"a b\", \"password\": \"short\", \"roles\": [\"CHANNEL\"]}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"field\":\"name\"", "\"field\":\"password\"", "\"field\":\"roles\"");
  }

  @Test
  void anUnknownAccountIsNotFound() {
    Http admin = Http.on(port).admin();

    assertThat(admin.get("/api/accounts/" + name).statusCode()).isEqualTo(404);
    assertThat(
            admin
                .send(
                    "PUT",
                    "/api/accounts/" + name + "/password",
                    "{\"password\": \"%s\"}".formatted(PASSWORD))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOldPasswordEndsAtOnceAlthoughItWasJustVerified() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    assertThat(status(PASSWORD)).isEqualTo(200);
    assertThat(status(PASSWORD)).isEqualTo(200);

    Http.on(port)
        .admin()
        .send("PUT", "/api/accounts/" + name + "/password", "{\"password\": \"another one\"}");

    assertThat(status(PASSWORD)).isEqualTo(401);
    assertThat(status("another one")).isEqualTo(200);
  }

  @Test
  void aNewRoleCountsAtOnce() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    Http user = Http.on(port).basic(name, PASSWORD);
    assertThat(user.get("/engine-rest/version").statusCode()).isEqualTo(403);

    accounts.change(name, Set.of(Role.OPERATOR), true);

    assertThat(user.get("/engine-rest/version").statusCode()).isEqualTo(200);
  }

  @Test
  void aVerifiedPasswordIsNotHashedAgain() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    Http user = Http.on(port).basic(name, PASSWORD);
    user.get("/api/session");

    Instant start = Instant.now();
    for (int i = 0; i < 100; i++) {
      user.get("/api/session");
    }

    // BCrypt alone would take some 6 s.
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void fiveWrongPasswordsBrakeThisAccountAtThisAddress() {
    accounts.create(name, PASSWORD, Set.of(Role.VIEWER));
    for (int i = 0; i < 5; i++) {
      assertThat(status("wrong " + i)).isEqualTo(401);
    }

    HttpResponse<String> braked = Http.on(port).basic(name, PASSWORD).get("/api/session");

    assertThat(braked.statusCode()).isEqualTo(429);
    assertThat(braked.headers().firstValue("Retry-After")).isPresent();
    assertThat(braked.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Http.on(port).admin().get("/api/session").statusCode()).isEqualTo(200);
  }

  private int status(String password) {
    return Http.on(port).basic(name, password).get("/api/session").statusCode();
  }
}
