package io.waymark.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The brake is on; answered with status 429. */
final class TooManyLogins extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Duration left;

  TooManyLogins(Duration left) {
    super("Too many wrong passwords; try again in " + (left.toSeconds() + 1) + " seconds");
    this.left = left;
  }

  long retryAfterSeconds() {
    return left.toSeconds() + 1;
  }
}
