package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkOnPostgres
class ApiKeysTest {

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired JdbcClient jdbc;

  private final String name = "shop-" + UUID.randomUUID();

  @Test
  void aKeyIsIssuedOnceAndOpensByEitherHeader() {
    String body = "{\"name\": \"%s\", \"roles\": [\"CHANNEL\"], \"channel\": \"web\"}";
    HttpResponse<String> issued =
        Http.on(port).admin().send("POST", "/api/api-keys", body.formatted(name));
    String secret = issued.body().replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");

    assertThat(issued.statusCode()).isEqualTo(201);
    assertThat(secret).startsWith("wmk_").hasSizeGreaterThan(40);
    assertThat(status("X-Api-Key", secret)).isEqualTo(200);
    assertThat(status("Authorization", "Bearer " + secret)).isEqualTo(200);
    assertThat(Http.on(port).admin().get("/api/api-keys").body())
        .contains(name)
        .doesNotContain(secret);
  }

  @Test
  void onlyTheHashOfASecretIsKept() {
    ApiKeys.Issued issued = keys.issue(name, Set.of(Role.VIEWER), null);

    String hash =
        jdbc.sql("select hash from security.api_key where id = ?")
            .param(issued.key().id())
            .query(String.class)
            .single();

    assertThat(hash).hasSize(64).isNotEqualTo(issued.secret());
  }

  @Test
  void aRevokedKeyEndsAtOnce() {
    ApiKeys.Issued issued = keys.issue(name, Set.of(Role.VIEWER), null);
    assertThat(status("X-Api-Key", issued.secret())).isEqualTo(200);

    Http.on(port).admin().send("DELETE", "/api/api-keys/" + issued.key().id(), null);

    assertThat(status("X-Api-Key", issued.secret())).isEqualTo(401);
  }

  @Test
  void aWrongKeyIsRefusedEvenWithARightPassword() {
    HttpResponse<String> answer =
        Http.on(port).admin().with("X-Api-Key", "wmk_wrong").get("/api/session");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsWrongWithAKeyIsNamedFieldByField() {
    HttpResponse<String> answer =
        Http.on(port).admin().send("POST", "/api/api-keys", "{\"roles\": [\"CHANNEL\"]}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"name\"", "\"field\":\"channel\"");
  }

  private int status(String header, String value) {
    return Http.on(port).with(header, value).get("/api/session").statusCode();
  }
}
