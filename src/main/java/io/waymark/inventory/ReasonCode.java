package io.waymark.inventory;

/**
 * Why stock is adjusted, as a code that can be counted.
 *
 * @param code 1 to 30 capital letters, digits or underscores
 * @param name for people, 1 to 200 characters
 */
public record ReasonCode(String code, String name) {}
