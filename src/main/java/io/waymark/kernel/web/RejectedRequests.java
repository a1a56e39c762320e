package io.waymark.kernel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what Spring Security's firewall rejects as problem details too. */
@Component
class RejectedRequests implements RequestRejectedHandler {

  private static final String WHERE = "path or query";
  private static final String WHY = "has characters that are not accepted there";

  private final ObjectMapper json;

  RejectedRequests(ObjectMapper json) {
    this.json = json;
  }

  static ProblemDetail problem() {
    ProblemDetail problem = ProblemKind.INVALID_INPUT.with("The " + WHERE + " " + WHY);
    problem.setProperty("errors", List.of(new Violation(WHERE, "characters", WHY)));
    return problem;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException fault)
      throws IOException {
    ProblemDetail problem = problem();
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
