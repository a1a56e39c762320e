package io.waymark.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account or an API key may do; one may have several. */
public enum Role {
  /** Everything, accounts and keys included. */
  ADMIN,
  /** Runs the business: orders, tasks, inventory, providers, Cockpit. */
  OPERATOR,
  /** Deploys journeys and policies. */
  DESIGNER,
  /** Reads everything, changes nothing. */
  VIEWER,
  /** A shop or partner: places orders of its own channel and reads them; API keys only. */
  CHANNEL;

  static String written(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }

  static Set<Role> read(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
