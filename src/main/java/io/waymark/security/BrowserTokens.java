package io.waymark.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Cross-site request forgery: whoever asks by session cookie must also send the cookie {@code
 * XSRF-TOKEN} back as the header {@code X-XSRF-TOKEN}; whoever sends a secret with each request
 * need not.
 */
final class BrowserTokens {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final RequestMatcher WEBHOOKS =
      PathPatternRequestMatcher.withDefaults().matcher("/api/providers/{provider}/webhooks/**");
  private static final RequestMatcher SESSION =
      PathPatternRequestMatcher.withDefaults().matcher("/api/session");

  private BrowserTokens() {}

  static void demand(CsrfConfigurer<HttpSecurity> csrf, RequestMatcher hasItsOwn) {
    csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
        // The plain token: it is a cookie and never part of a page, so BREACH finds nothing.
        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
        .requireCsrfProtectionMatcher(
            request -> isByCookie(request) && !hasItsOwn.matches(request));
  }

  private static boolean isByCookie(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod()) || WEBHOOKS.matches(request) || isLogin(request)) {
      return false;
    }
    boolean sendsSecret =
        ApiKeyLogin.secret(request).isPresent() || request.getHeader("Authorization") != null;
    // A browser that once asked for a password sends it along with forged requests, too.
    return !sendsSecret || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  // Only JSON logs in, and no foreign page can send JSON without asking first (CORS).
  private static boolean isLogin(HttpServletRequest request) {
    return SESSION.matches(request) && "POST".equals(request.getMethod());
  }
}
