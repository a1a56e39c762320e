package io.waymark.orders;

import java.time.Instant;

/**
 * A reason for which an order waits for a person.
 *
 * @param reason the policy's reason, such as {@code HIGH_VALUE}
 * @param placedAt since when, UTC
 * @param endedAt until when, UTC; null while it holds
 * @param endedBy who released or cancelled; null while it holds
 * @param note what that person wrote; may be null
 */
public record Hold(String reason, Instant placedAt, Instant endedAt, String endedBy, String note) {}
