/** Who is who for the engine: accounts as Camunda's users, and guards of its REST interfaces. */
package io.waymark.orchestration.access;
