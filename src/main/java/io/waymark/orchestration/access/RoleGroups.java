package io.waymark.orchestration.access;

import io.waymark.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The roles as the groups that models name as candidates for tasks. */
final class RoleGroups {

  private static final Map<Role, String> IDS =
      Map.of(
          Role.ADMIN, "camunda-admin",
          Role.OPERATOR, "operators",
          Role.DESIGNER, "designers",
          Role.VIEWER, "viewers");

  private RoleGroups() {}

  static List<String> all() {
    return IDS.values().stream().sorted().toList();
  }

  /** An administrator is in every group. */
  static List<String> of(Set<Role> roles) {
    if (roles.contains(Role.ADMIN)) {
      return all();
    }
    return roles.stream().flatMap(role -> Stream.ofNullable(IDS.get(role))).sorted().toList();
  }
}
