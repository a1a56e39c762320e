package io.waymark.kernel;

/**
 * One rule that an input broke.
 *
 * @param field where, as a path into the input, such as {@code lines[2].quantity}
 * @param rule the rule's short name, such as {@code required} or {@code positive}
 * @param message the rule in words, for a person
 */
public record Violation(String field, String rule, String message) {}
