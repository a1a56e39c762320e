package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For whom units are kept: values of the leading {@link AllocationLevels}, such as the channel
 * {@code web} and within it the customer group {@code vip}.
 *
 * @param values one for each level from the first on; 1 to 8, each 1 to 60 characters
 */
public record AllocationGroup(List<String> values) implements Comparable<AllocationGroup> {

  static final int MOST_LEVELS = 8;
  static final int LONGEST_VALUE = 60;

  /** Throws {@link InvalidInput} naming each value that is wrong. */
  public AllocationGroup {
    if (values == null || values.isEmpty() || values.size() > MOST_LEVELS) {
      throw InvalidInput.of("group", "size", "must name 1 to " + MOST_LEVELS + " levels");
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value == null || value.isBlank() || value.length() > LONGEST_VALUE) {
        violations.add(
            new Violation("group[" + i + "]", "length", "must have 1 to 60 characters, not blank"));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    values = List.copyOf(values);
  }

  /** These values, from the first level on. */
  public static AllocationGroup of(String... values) {
    return new AllocationGroup(Arrays.asList(values));
  }

  /** What {@link #text} wrote. */
  public static AllocationGroup parse(String text) {
    return new AllocationGroup(
        Arrays.stream(text.split("/", -1))
            .map(each -> each.replace("%2F", "/").replace("%25", "%"))
            .toList());
  }

  /** The path {@code web/vip}, in which a value's own slash is %2F and its own percent sign %25. */
  public String text() {
    return values.stream()
        .map(each -> each.replace("%", "%25").replace("/", "%2F"))
        .collect(Collectors.joining("/"));
  }

  /** How many levels it names. */
  int depth() {
    return values.size();
  }

  @Override
  public int compareTo(AllocationGroup other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
