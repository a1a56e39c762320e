package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * The attributes of reservations by which stock can be kept for some, the most general first.
 *
 * @param levels their names, 1 to 8, each once; they say what the values of a stored {@link
 *     AllocationGroup} mean, so that names may be added at the end but not change places
 */
@ConfigurationProperties("waymark.inventory.allocation")
public record AllocationLevels(
    @DefaultValue({"channel", "customerGroup", "region", "orderType"}) List<String> levels) {

  /** Throws {@link IllegalArgumentException} for names that cannot be told apart. */
  public AllocationLevels {
    if (levels.isEmpty()
        || levels.size() > AllocationGroup.MOST_LEVELS
        || new LinkedHashSet<>(levels).size() < levels.size()
        || !levels.stream().allMatch(Measure::isName)) {
      throw new IllegalArgumentException(
          "waymark.inventory.allocation.levels must be 1 to 8 different names of letters, digits,"
              + " hyphens or underscores: "
              + levels);
    }
    levels = List.copyOf(levels);
  }

  /**
   * The group with these values by level; throws {@link InvalidInput} naming what is no level,
   * missing or wrong.
   */
  public AllocationGroup group(String field, Map<String, String> values) {
    if (values == null || values.isEmpty()) {
      throw InvalidInput.of(field, "required", "must name at least the level " + levels.get(0));
    }
    List<Violation> violations = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>(values.keySet());
    levels.forEach(unknown::remove);
    unknown.forEach(
        name ->
            violations.add(
                new Violation(field + "." + name, "known", "must be one of the levels " + levels)));
    List<String> path = new ArrayList<>();
    for (String level : levels.subList(0, deepest(values))) {
      String value = values.get(level);
      if (value == null || value.isBlank() || value.length() > AllocationGroup.LONGEST_VALUE) {
        violations.add(
            new Violation(
                field + "." + level,
                value == null ? "required" : "length",
                "must have 1 to 60 characters: each level above one that is named must be named"));
      }
      path.add(value);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new AllocationGroup(path);
  }

  /** The group's values by level. */
  public Map<String, String> named(AllocationGroup group) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < group.depth(); i++) {
      named.put(i < levels.size() ? levels.get(i) : "level" + (i + 1), group.values().get(i));
    }
    return named;
  }

  /**
   * The groups that a reservation with these attributes belongs to, the most specific first. A
   * missing attribute ends the path.
   */
  List<AllocationGroup> groupsOf(Map<String, String> attributes) {
    List<AllocationGroup> groups = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (String level : levels) {
      String value = attributes.get(level);
      if (value == null || value.isBlank() || value.length() > AllocationGroup.LONGEST_VALUE) {
        break;
      }
      path.add(value);
      groups.add(0, new AllocationGroup(path));
    }
    return groups;
  }

  private int deepest(Map<String, String> values) {
    int depth = 1;
    for (int i = 0; i < levels.size(); i++) {
      if (values.get(levels.get(i)) != null) {
        depth = i + 1;
      }
    }
    return depth;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(AllocationLevels.class)
  static class Binding {}
}
