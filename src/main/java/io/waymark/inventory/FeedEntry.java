package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A movement in the change feed.
 *
 * @param number its place in the feed, from 1 without gaps: the cursor to go on from
 * @param movement what changed
 */
public record FeedEntry(long number, @JsonUnwrapped Movement movement) {}
