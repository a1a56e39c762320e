/** News from the other rooms, handed to the journeys that wait for it. */
package io.waymark.orchestration.correlation;
