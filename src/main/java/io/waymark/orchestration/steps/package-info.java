/**
 * The steps of the journeys, one class each, bound in models by {@code camunda:delegateExpression}.
 */
package io.waymark.orchestration.steps;
