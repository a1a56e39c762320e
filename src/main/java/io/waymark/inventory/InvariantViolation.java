package io.waymark.inventory;

/**
 * A position whose figures contradict each other.
 *
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it, as its canonical text; empty if none
 * @param rule the rule in words, such as {@code on hand = sum of movements}
 * @param figure the left-hand figure, in units
 * @param against the right-hand figure, in units
 */
public record InvariantViolation(
    String sku, String location, String variant, String rule, long figure, long against) {}
