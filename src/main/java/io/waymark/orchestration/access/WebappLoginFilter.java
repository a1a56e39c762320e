package io.waymark.orchestration.access;

import io.waymark.security.CurrentUser;
import io.waymark.security.Role;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Offers Camunda's Admin only to administrators; the doors refuse it to others anyway. */
final class WebappLoginFilter extends ContainerBasedAuthenticationFilter {

  private static final Set<String> FOR_ALL = Set.of("welcome", "cockpit", "tasklist");
  private static final Set<String> FOR_ADMIN = Set.of("welcome", "cockpit", "tasklist", "admin");

  @Override
  protected UserAuthentication createAuthentication(
      ProcessEngine engine, String name, List<String> groups, List<String> tenants) {
    UserAuthentication user = super.createAuthentication(engine, name, groups, tenants);
    if (user == null) {
      // An API key has a role, but is nobody's account.
      user = new UserAuthentication(name, engine.getName());
      user.setGroupIds(groups);
      user.setTenantIds(tenants);
    }
    user.setAuthorizedApps(CurrentUser.get().has(Role.ADMIN) ? FOR_ADMIN : FOR_ALL);
    return user;
  }
}
