package io.waymark.providers.framework;

import java.time.Instant;

/**
 * A message as operators see it.
 *
 * @param id a ULID; ids sort by time
 * @param direction in or out
 * @param provider the provider's id
 * @param name the topic or the action
 * @param externalId the outside system's id, or the idempotency key of a call
 * @param orderId the order it belongs to or made, or null
 * @param state where it stands
 * @param attempts how often it was tried to the end
 * @param dueAt when it is tried next or its lease lapses; null when settled
 * @param leasedBy the node that works on it, or null
 * @param lastError why the last attempt failed, or null
 * @param note what an operator should know of a message that is done, or null
 * @param createdAt when it was stored
 * @param doneAt when it was done, or null
 * @param contentType the media type
 * @param base64 whether the body is bytes in Base64 rather than text; null in lists
 * @param body what it says; null in lists
 */
public record Message(
    String id,
    Direction direction,
    String provider,
    String name,
    String externalId,
    String orderId,
    MessageState state,
    int attempts,
    Instant dueAt,
    String leasedBy,
    String lastError,
    String note,
    Instant createdAt,
    Instant doneAt,
    String contentType,
    Boolean base64,
    String body) {}
