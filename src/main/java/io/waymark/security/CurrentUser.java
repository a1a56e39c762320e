package io.waymark.security;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, as the doors of the node have found out.
 *
 * @param name the account's name; {@code key:} and the key's name for an API key; {@code system}
 *     when nobody asks but the node itself works
 * @param roles what it may do; empty for the system
 * @param channel the sales channel of a shop's or partner's key; null for all others
 */
public record CurrentUser(String name, Set<Role> roles, String channel)
    implements AuthenticatedPrincipal, java.io.Serializable {

  private static final CurrentUser SYSTEM = new CurrentUser("system", Set.of(), null);

  /** Takes a copy of the roles. */
  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  /** The user of the request that this thread serves, or the system outside of requests. */
  public static CurrentUser get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean known = authentication != null && authentication.getPrincipal() instanceof CurrentUser;
    return known ? (CurrentUser) authentication.getPrincipal() : SYSTEM;
  }

  /** Does in the system's name what the request only set off; answers what the work answers. */
  public static <T> T asSystem(Supplier<T> work) {
    Supplier<SecurityContext> asking = SecurityContextHolder.getDeferredContext();
    SecurityContextHolder.clearContext();
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setDeferredContext(asking);
    }
  }

  /** Whether it has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The only channel whose orders it may place and read; empty when it is not so limited. */
  public Optional<String> onlyChannel() {
    return roles.equals(Set.of(Role.CHANNEL)) ? Optional.of(channel) : Optional.empty();
  }

  @Override
  public String getName() {
    return name;
  }
}
