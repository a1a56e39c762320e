package io.waymark.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and ends the sessions of browsers. */
@Component
public class Sessions {

  private final AuthenticationManager logins;
  private final SecurityContextRepository contexts;
  private final AccountStore accounts;
  private final Unauthenticated unauthenticated;

  Sessions(
      AuthenticationManager logins,
      SecurityContextRepository contexts,
      AccountStore accounts,
      Unauthenticated unauthenticated) {
    this.logins = logins;
    this.contexts = contexts;
    this.accounts = accounts;
    this.unauthenticated = unauthenticated;
  }

  /**
   * Logs in and opens a new session.
   *
   * @throws org.springframework.security.core.AuthenticationException when name or password are
   *     wrong or too many were
   */
  public CurrentUser open(
      String name, String password, HttpServletRequest request, HttpServletResponse response) {
    UsernamePasswordAuthenticationToken asked =
        UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    asked.setDetails(new WebAuthenticationDetails(request.getRemoteAddr(), null));
    Authentication known = logins.authenticate(asked);
    end(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    OpenSessions.stamp(accounts.stored(name))
        .ifPresent(stamp -> request.getSession().setAttribute(OpenSessions.STAMP, stamp));
    return CurrentUser.get();
  }

  /** Answers a login that was refused: 401, or 429 when there were too many. */
  public void refuse(
      AuthenticationException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    unauthenticated.commence(request, response, reason);
  }

  /** Ends the session, if there is one. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
