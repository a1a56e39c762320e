package io.waymark.security;

import java.time.Instant;
import java.util.Set;

/**
 * A person's account.
 *
 * @param name unique; 1 to 100 characters of {@code a-z A-Z 0-9 . _ @ -}
 * @param roles at least one
 * @param active whether it may log in
 * @param createdAt when it was made
 */
public record Account(String name, Set<Role> roles, boolean active, Instant createdAt) {}
