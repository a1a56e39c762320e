package io.waymark.kernel.web;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what went wrong in any room as RFC 9457 problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ProblemDetail invalidInput(InvalidInput fault) {
    return invalid(fault.violations());
  }

  @ExceptionHandler
  ProblemDetail unknown(Unknown fault) {
    return ProblemKind.UNKNOWN.with(fault.getMessage());
  }

  @ExceptionHandler
  ProblemDetail notAllowedNow(NotAllowedNow fault) {
    return ProblemKind.NOT_ALLOWED_NOW.with(fault.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(ConcurrencyFailureException fault) {
    LOG.warn("Gave up after concurrent changes: {}", fault.getMessage());
    ProblemDetail problem =
        ProblemKind.BUSY.with("Too much happened at once; nothing was done. Please try again.");
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem);
  }

  // Texts in JSON are looked at before; this is for addresses, queries and files.
  @ExceptionHandler
  ProblemDetail unstorable(DataIntegrityViolationException fault) {
    return fault.getMostSpecificCause() instanceof SQLException cause
            && CHARACTER_NOT_IN_REPERTOIRE.equals(cause.getSQLState())
        ? invalid(
            List.of(new Violation("request", "characters", "must not contain a NUL character")))
        : fault(fault);
  }

  /** A form whose names are too long, for instance; see {@link RejectedRequests}. */
  @ExceptionHandler
  ProblemDetail rejected(RequestRejectedException fault) {
    return RejectedRequests.problem();
  }

  // Spring Security's own filter answers these; they only pass through here.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException fault) {
    throw fault;
  }

  @ExceptionHandler
  ProblemDetail fault(Exception fault) {
    LOG.error("A request failed", fault);
    return ProblemKind.FAULT.with("Something went wrong inside; it was logged.");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(UnreadableJson.violations(fault), fault, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(mismatch(fault), fault, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(missing(fault.getParameterName()), fault, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleServletRequestBindingException(
      ServletRequestBindingException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return fault instanceof MissingRequestHeaderException header
        ? answer(missing(header.getHeaderName()), fault, headers, status, request)
        : super.handleServletRequestBindingException(fault, headers, status, request);
  }

  private static List<Violation> mismatch(TypeMismatchException fault) {
    String name =
        fault instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(fault.getPropertyName());
    if (fault.getMostSpecificCause() instanceof InvalidInput invalid) {
      return invalid.violations().stream()
          .map(each -> new Violation(name, each.rule(), each.message()))
          .toList();
    }
    return List.of(new Violation(name, "type", WantedType.of(fault.getRequiredType())));
  }

  private static List<Violation> missing(String name) {
    return List.of(new Violation(name, "required", "must be given"));
  }

  private ResponseEntity<Object> answer(
      List<Violation> violations,
      Exception fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return handleExceptionInternal(fault, invalid(violations), headers, status, request);
  }

  private static ProblemDetail invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
    ProblemDetail problem =
        ProblemKind.INVALID_INPUT.with(first.field() + " " + first.message() + more);
    problem.setProperty("errors", violations);
    return problem;
  }
}
