package io.waymark.security;

import java.time.Instant;
import java.util.Set;

/**
 * A key by which a program asks, without its secret.
 *
 * @param id a ULID
 * @param name what it is for, in words
 * @param roles at least one
 * @param channel the channel whose orders a {@link Role#CHANNEL} key places and reads, else null
 * @param createdBy the account that made it
 * @param createdAt when it was made
 * @param revokedAt when it was ended, or null
 */
public record ApiKey(
    String id,
    String name,
    Set<Role> roles,
    String channel,
    String createdBy,
    Instant createdAt,
    Instant revokedAt) {}
