/** What every part of the journeys shares: their variables, their order, and who waits for what. */
package io.waymark.orchestration.journey;
