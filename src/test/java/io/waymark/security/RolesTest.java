package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who passes which door: a role that is not listed gets 403, a listed one anything else. */
@WaymarkOnPostgres
class RolesTest {

  @LocalServerPort int port;
  @Autowired ApiKeys keys;

  @ParameterizedTest
  @CsvSource({
    "POST,   /api/orders,                                    ADMIN OPERATOR CHANNEL",
    "GET,    /api/orders,                                    ADMIN OPERATOR DESIGNER VIEWER CHANNEL",
    "GET,    /api/orders/no-such-order,                      ADMIN OPERATOR DESIGNER VIEWER CHANNEL",
    "GET,    /api/orders/no-such-order/journey,              ADMIN OPERATOR DESIGNER VIEWER",
    "POST,   /api/orders/no-such-order/cancellation,         ADMIN OPERATOR",
    "GET,    /api/inventory/positions,                       ADMIN OPERATOR DESIGNER VIEWER",
    "POST,   /api/inventory/nothing,                         ADMIN OPERATOR",
    "POST,   /api/inventory/queries,                         ADMIN OPERATOR DESIGNER VIEWER",
    "GET,    /api/inventory/webhooks,                        ADMIN",
    "POST,   /api/inventory/webhooks,                        ADMIN",
    "PUT,    /api/fulfillment/nothing,                       ADMIN OPERATOR",
    "POST,   /api/promises,                                  ADMIN OPERATOR CHANNEL",
    "DELETE, /api/promises/holds/nothing,                    ADMIN OPERATOR CHANNEL",
    "DELETE, /api/providers/nothing,                         ADMIN OPERATOR",
    "GET,    /api/accounts,                                  ADMIN",
    "POST,   /api/accounts,                                  ADMIN",
    "GET,    /api/api-keys,                                  ADMIN",
    "DELETE, /api/api-keys/nothing,                          ADMIN",
    "GET,    /api/session,                                   ADMIN OPERATOR DESIGNER VIEWER CHANNEL",
    "GET,    /v3/api-docs,                                   ADMIN OPERATOR DESIGNER VIEWER CHANNEL",
    "GET,    /actuator/metrics,                              ADMIN",
    "GET,    /actuator/health,                               ADMIN OPERATOR DESIGNER VIEWER CHANNEL",
    "GET,    /engine-rest/version,                           ADMIN OPERATOR DESIGNER",
    "POST,   /engine-rest/task,                              ADMIN OPERATOR DESIGNER",
    "POST,   /engine-rest/deployment/create,                 ADMIN DESIGNER",
    "POST,   /engine-rest/engine/default/deployment/create,  ADMIN DESIGNER",
    "DELETE, /engine-rest/deployment/nothing,                ADMIN DESIGNER",
    "DELETE, /engine-rest/process-definition/nothing,        ADMIN DESIGNER",
    "DELETE, /engine-rest/authorization/nothing,             ADMIN",
    "POST,   /engine-rest/user/create,                       ''",
    "GET,    /camunda/api/engine/engine/default/task/count,  ADMIN OPERATOR DESIGNER",
    "GET,    /camunda/app/admin/default/,                    ADMIN",
    "GET,    /camunda/api/admin/setup/default/user/create,   ''",
    "PUT,    /somewhere,                                     ''"
  })
  void passTheirDoorsOnly(String method, String path, String allowed) {
    Map<Role, Integer> answers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      answers.put(role, as(role).send(method, path, body(method)).statusCode());
    }
    List<Role> passing =
        answers.keySet().stream().filter(role -> answers.get(role) != 403).toList();

    assertThat(answers.values()).noneMatch(status -> status >= 500);

    assertThat(passing).hasToString(allowed.isEmpty() ? "[]" : "[" + commas(allowed) + "]");
  }

  private static String body(String method) {
    return method.equals("POST") || method.equals("PUT") ? "{}" : null;
  }

  private static String commas(String roles) {
    return String.join(", ", roles.split(" ", -1));
  }

  private Http as(Role role) {
    String name = "roles-" + UUID.randomUUID();
    String channel = role == Role.CHANNEL ? name : null;
    return Http.on(port).with("X-Api-Key", keys.issue(name, Set.of(role), channel).secret());
  }
}
