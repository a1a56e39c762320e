/** The policies of decisions/: the facts they see, asking them, and the examples beside them. */
package io.waymark.orchestration.policies;
