package io.waymark.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a request with an API key, for this request only. */
final class ApiKeyLogin extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiKeyStore keys;
  private final Unauthenticated unauthenticated;

  ApiKeyLogin(ApiKeyStore keys, Unauthenticated unauthenticated) {
    this.keys = keys;
    this.unauthenticated = unauthenticated;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> secret = secret(request);
    if (secret.isPresent()) {
      Optional<ApiKey> key = keys.bySecret(secret.get());
      if (key.isEmpty()) {
        unauthenticated.commence(
            request, response, new BadCredentialsException("The API key is wrong or revoked"));
        return;
      }
      enter(key.get());
    }
    chain.doFilter(request, response);
  }

  static Optional<String> secret(HttpServletRequest request) {
    String plain = request.getHeader("X-Api-Key");
    if (plain != null) {
      return Optional.of(plain);
    }
    String header = request.getHeader("Authorization");
    boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
  }

  private static void enter(ApiKey key) {
    CurrentUser user = new CurrentUser("key:" + key.name(), key.roles(), key.channel());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            user, null, PasswordLogin.authorities(user)));
    SecurityContextHolder.setContext(context);
  }
}
