package io.waymark.orchestration.access;

import io.waymark.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Whoever has passed our doors is logged in to Camunda's webapps; they make it by its name. */
public final class WebappLogin implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    CurrentUser user = CurrentUser.get();
    if (user.roles().isEmpty()) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult known = AuthenticationResult.successful(user.name());
    known.setGroups(RoleGroups.of(user.roles()));
    known.setTenants(List.of());
    return known;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // The doors have their own challenge.
  }
}
