package io.waymark.kernel;

/** The rules that every short text of the kernel shares. */
final class Text {

  private Text() {}

  static void require(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      throw InvalidInput.of(field, "required", "must not be blank");
    }
    if (value.length() > longest) {
      throw InvalidInput.of(field, "length", "must have at most " + longest + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw InvalidInput.of(field, "characters", "must not contain a NUL character");
    }
    if (!value.equals(value.strip())) {
      throw InvalidInput.of(field, "trimmed", "must not start or end with a space");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw InvalidInput.of(field, "text", "must not contain control characters");
    }
  }
}
