package io.waymark.kernel.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The problems of Waymark's own, each with its stable type URI. */
enum ProblemKind {
  INVALID_INPUT(HttpStatus.BAD_REQUEST, "invalid-input", "Invalid input"),
  UNKNOWN(HttpStatus.NOT_FOUND, "unknown", "Unknown"),
  NOT_ALLOWED_NOW(HttpStatus.CONFLICT, "not-allowed-now", "Not allowed now"),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy"),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "Fault");

  private final HttpStatus status;
  private final URI type;
  private final String title;

  ProblemKind(HttpStatus status, String name, String title) {
    this.status = status;
    this.type = URI.create("urn:waymark:problem:" + name);
    this.title = title;
  }

  ProblemDetail with(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(type);
    problem.setTitle(title);
    return problem;
  }
}
