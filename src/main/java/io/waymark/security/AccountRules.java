package io.waymark.security;

import io.waymark.kernel.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name, a password and roles must be. */
final class AccountRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,100}");
  // BCrypt reads no more than 72 bytes; what follows would not count.
  private static final int LONGEST = 72;
  private static final int SHORTEST = 8;

  private AccountRules() {}

  static Optional<Violation> name(String name) {
    return name != null && NAME.matcher(name).matches()
        ? Optional.empty()
        : broken("name", "form", "must be 1 to 100 of the characters a-z A-Z 0-9 . _ @ -");
  }

  static Optional<Violation> password(String password) {
    if (password == null || password.length() < SHORTEST) {
      return broken("password", "length", "must have at least " + SHORTEST + " characters");
    }
    return fits(password)
        ? Optional.empty()
        : broken("password", "length", "must have at most " + LONGEST + " bytes in UTF-8");
  }

  static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  static Optional<Violation> roles(Set<Role> roles) {
    if (roles == null || roles.isEmpty()) {
      return broken("roles", "required", "must name at least one role");
    }
    return roles.contains(Role.CHANNEL)
        ? broken("roles", "apiKeyOnly", "CHANNEL is a role of API keys, not of accounts")
        : Optional.empty();
  }

  static Optional<Violation> broken(String field, String rule, String message) {
    return Optional.of(new Violation(field, rule, message));
  }
}
