package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;

/**
 * A subscription to the change feed by HTTP.
 *
 * @param id unique
 * @param url where entries are posted to
 * @param delivered the number of the last entry that was taken
 * @param failures how often the next entries were refused, one after the other
 * @param lastError what was wrong the last time; null if nothing
 * @param nextTry not before then, UTC
 */
public record Webhook(
    String id,
    URI url,
    long delivered,
    int failures,
    @JsonInclude(JsonInclude.Include.NON_NULL) String lastError,
    Instant nextTry) {}
