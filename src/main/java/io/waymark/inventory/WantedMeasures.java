package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The figures that a query wants, and the physical measures that they are computed of.
 *
 * @param formulas each wanted name with its parts, 1 or -1 for each physical measure
 * @param foreign the physical measures among them that are not Waymark's own, sorted
 */
record WantedMeasures(Map<String, Map<Measure, Integer>> formulas, List<Measure> foreign) {

  private static final List<String> USUAL =
      List.of(Measure.ON_HAND.toString(), Measure.RESERVED.toString(), "available");

  /** Throws {@link InvalidInput} naming each measure that is unknown. */
  static WantedMeasures of(List<String> names, MeasureTables tables) {
    Map<String, CalculatedMeasure> calculated = new LinkedHashMap<>();
    tables.calculated().forEach(each -> calculated.put(each.name(), each));
    List<String> wanted = new ArrayList<>(names);
    if (wanted.isEmpty()) {
      wanted.addAll(USUAL);
      // Somebody may have removed it.
      wanted.removeIf(name -> !name.contains(".") && !calculated.containsKey(name));
    }
    TreeSet<Measure> physical =
        wanted.stream().allMatch(WantedMeasures::isOwn)
            ? new TreeSet<>()
            : new TreeSet<>(tables.physical());
    Map<String, Map<Measure, Integer>> formulas = new LinkedHashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (String name : wanted) {
      Map<Measure, Integer> formula = new LinkedHashMap<>();
      if (calculated.containsKey(name)) {
        calculated.get(name).add().forEach(each -> formula.put(each, 1));
        calculated.get(name).subtract().forEach(each -> formula.put(each, -1));
      } else if (isOwn(name) || name.contains(".") && physical.contains(Measure.of(name))) {
        formula.put(Measure.of(name), 1);
      } else {
        violations.add(new Violation("measures", "known", "has no known measure " + name));
      }
      formulas.put(name, formula);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new WantedMeasures(formulas, foreign(formulas));
  }

  /** The wanted figures of a row of physical ones. */
  Map<String, Long> compute(ToLongFunction<Measure> figure, boolean negative) {
    Map<String, Long> computed = new LinkedHashMap<>();
    formulas.forEach(
        (name, formula) -> {
          long sum = 0;
          for (Map.Entry<Measure, Integer> part : formula.entrySet()) {
            sum += part.getValue() * figure.applyAsLong(part.getKey());
          }
          computed.put(name, negative ? sum : Math.max(0, sum));
        });
    return computed;
  }

  private static List<Measure> foreign(Map<String, Map<Measure, Integer>> formulas) {
    TreeSet<Measure> foreign = new TreeSet<>();
    formulas.values().forEach(formula -> foreign.addAll(formula.keySet()));
    foreign.remove(Measure.ON_HAND);
    foreign.remove(Measure.RESERVED);
    foreign.remove(Measure.UNCOVERED);
    return List.copyOf(foreign);
  }

  private static boolean isOwn(String name) {
    return name.equals(Measure.ON_HAND.toString())
        || name.equals(Measure.RESERVED.toString())
        || name.equals(Measure.UNCOVERED.toString());
  }
}
