package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.AllocationLevels;
import io.waymark.inventory.AllocationOutcome;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.AllocationOutcome.Limit;
import io.waymark.inventory.AllocationOutcome.Refused;
import io.waymark.inventory.AllocationOutcome.TooFew;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What became of a change of an allocation: DONE with what its groups have now, TOO_FEW with the
 * units that there are, or REFUSED with the errors.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationAnswer(
    String requestId,
    Outcome outcome,
    List<AllocationRow> allocations,
    Integer available,
    Limit limit,
    List<Violation> errors) {

  enum Outcome {
    DONE,
    TOO_FEW,
    REFUSED
  }

  static AllocationAnswer of(AllocationOutcome outcome, AllocationLevels levels) {
    if (outcome instanceof Refused refused) {
      return refused(refused.requestId(), refused.violations());
    }
    if (outcome instanceof TooFew few) {
      return new AllocationAnswer(
          few.requestId(), Outcome.TOO_FEW, null, few.available(), few.limit(), null);
    }
    Done done = (Done) outcome;
    return new AllocationAnswer(
        done.requestId(),
        Outcome.DONE,
        done.allocations().stream().map(each -> AllocationRow.of(each, levels)).toList(),
        null,
        null,
        null);
  }

  static AllocationAnswer refused(String requestId, List<Violation> violations) {
    return new AllocationAnswer(requestId, Outcome.REFUSED, null, null, null, violations);
  }

  /** The answer to a request for one change: 200, 409 when there are too few, 400 if refused. */
  static ResponseEntity<?> ofOne(AllocationOutcome outcome, AllocationLevels levels) {
    if (outcome instanceof Refused refused) {
      throw new InvalidInput(refused.violations());
    }
    return outcome instanceof TooFew few
        ? ResponseEntity.of(problem(few)).build()
        : ResponseEntity.ok(of(outcome, levels));
  }

  private static ProblemDetail problem(TooFew few) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, said(few));
    problem.setType(URI.create("urn:waymark:problem:too-few-units"));
    problem.setTitle("Too few units");
    problem.setProperty("wanted", few.wanted());
    problem.setProperty("available", few.available());
    problem.setProperty("limit", few.limit());
    return problem;
  }

  private static String said(TooFew few) {
    String units = few.available() + (few.available() == 1 ? " unit" : " units");
    return switch (few.limit()) {
      case COMMON_POOL ->
          "Only %s can be allocated: what else there is, is reserved, allocated or safety stock."
              .formatted(units);
      case ALLOCATION -> "The group has only %s left there.".formatted(units);
      case STOCK -> "Only %s of it are in stock there and not reserved.".formatted(units);
    };
  }
}
