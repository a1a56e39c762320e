package io.waymark.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session as soon as its account has another password, other roles, or is not active. */
final class OpenSessions extends OncePerRequestFilter {

  static final String STAMP = "waymark.account";

  private final AccountStore accounts;

  OpenSessions(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(STAMP) instanceof String stamp) {
      String name = CurrentUser.get().name();
      if (!stamp(accounts.stored(name)).filter(stamp::equals).isPresent()) {
        SecurityContextHolder.clearContext();
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  static Optional<String> stamp(Optional<AccountStore.Stored> stored) {
    return stored
        .filter(found -> found.account().active())
        .map(found -> found.passwordHash() + Role.written(found.account().roles()));
  }
}
