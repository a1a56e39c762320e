package io.waymark.orchestration.engine;

import java.util.Date;
import java.util.Set;

/**
 * What one journey passed in one transaction.
 *
 * @param journey the engine's id of the journey
 * @param activities the model's ids, in the order in which they were left
 * @param removal until when it is kept; null means for ever
 */
record Passage(String journey, Set<String> activities, Date removal) {}
