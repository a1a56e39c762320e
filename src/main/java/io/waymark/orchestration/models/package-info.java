/** Deploying models: what Waymark ships, and the rules that every deployment must meet. */
package io.waymark.orchestration.models;
