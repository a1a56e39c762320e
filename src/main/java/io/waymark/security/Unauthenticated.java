package io.waymark.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns away: a person's browser to the login page, a program with problem details. */
@Component
class Unauthenticated implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  Unauthenticated(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof TooManyLogins braked) {
      response.setHeader("Retry-After", String.valueOf(braked.retryAfterSeconds()));
      write(response, HttpStatus.TOO_MANY_REQUESTS, braked.getMessage());
      return;
    }
    if (isNavigation(request)) {
      response.sendRedirect(request.getContextPath() + "/login?from=" + encoded(request));
      return;
    }
    if (!isScript(request)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Waymark\", charset=\"UTF-8\"");
    }
    String why =
        reason instanceof BadCredentialsException ? reason.getMessage() : "Log in, or send a key";
    write(response, HttpStatus.UNAUTHORIZED, why);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, reason.getMessage());
  }

  private void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static boolean isNavigation(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod())
        && accept != null
        && accept.contains("text/html")
        && request.getHeader("Authorization") == null
        && !isScript(request);
  }

  // A challenge would open the browser's own password box on top of the web app.
  private static boolean isScript(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return request.getHeader("X-Requested-With") != null
        || (mode != null && !mode.equals("navigate"));
  }

  private static String encoded(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
  }
}
