package io.waymark.orchestration.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries with expressions. The engine evaluates an expression in a query's {@code
 * orQueries} even where expressions in queries are switched off (CVE-2026-109432); nobody here
 * needs any, so none is let through, wherever it stands.
 */
final class RequestGuard extends OncePerRequestFilter {

  private final ObjectMapper json;

  RequestGuard(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> inQuery = ExpressionFields.inQueryString(request.getQueryString());
    if (inQuery.isPresent()) {
      refuse(response, inQuery.get());
    } else if (isForm(request)) {
      chain.doFilter(request, response);
    } else {
      guardBody(request, response, chain);
    }
  }

  private void guardBody(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Content-Encoding") != null) {
      write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body without encoding");
      return;
    }
    byte[] body = request.getInputStream().readNBytes(ReadBody.MOST + 1);
    if (body.length > ReadBody.MOST) {
      write(response, HttpStatus.PAYLOAD_TOO_LARGE, "The body has more than 2 MiB");
      return;
    }
    try {
      Optional<String> field = ExpressionFields.inJson(body);
      if (field.isPresent()) {
        refuse(response, field.get());
        return;
      }
    } catch (JacksonException unreadable) {
      write(response, HttpStatus.BAD_REQUEST, "The body is not JSON");
      return;
    }
    chain.doFilter(new ReadBody(request, body), response);
  }

  // Files and the webapps' login form: the engine reads no query from either.
  private static boolean isForm(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).strip();
    return type.startsWith("multipart/form-data")
        || type.startsWith("application/x-www-form-urlencoded");
  }

  private void refuse(HttpServletResponse response, String field) throws IOException {
    write(
        response,
        HttpStatus.BAD_REQUEST,
        "Queries may not contain expressions: remove the field " + field);
  }

  private void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    // The engine's own error shape, which its webapps show.
    problem.setProperty("message", detail);
    json.writeValue(response.getOutputStream(), problem);
  }
}
