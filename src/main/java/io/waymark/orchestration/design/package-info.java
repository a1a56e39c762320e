/**
 * The gate that every deployment passes: whoever deploys a model could otherwise run any code, so
 * models may only bind steps, compare values, and call what is there.
 */
package io.waymark.orchestration.design;
