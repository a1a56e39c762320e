package io.waymark.fulfillment.sourcing;

/**
 * Why a source ships nothing, of an order or of a line.
 *
 * @param rule the rule's name
 * @param explanation in words and figures
 */
record Removal(String rule, String explanation) {}
