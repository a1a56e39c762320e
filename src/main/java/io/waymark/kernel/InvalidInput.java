package io.waymark.kernel;

import java.util.List;

/** Input that cannot be taken; answered over HTTP as RFC 9457 problem details with status 400. */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Bad input with every rule that it broke.
   *
   * @param violations at least one
   */
  public InvalidInput(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  /** Bad input that broke one rule; the arguments are those of {@link Violation}. */
  public static InvalidInput of(String field, String rule, String message) {
    return new InvalidInput(List.of(new Violation(field, rule, message)));
  }

  /** What was wrong, in the order it was found. */
  public List<Violation> violations() {
    return violations;
  }
}
