package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided together: each line by itself, or, where lines may be split, all units of a SKU,
 * because they are alike; they are told apart afterwards.
 */
final class Wanted {

  final List<Line> lines;
  final List<Line> items;
  final boolean whole;
  final int[] group;
  final List<Sku> skus;

  Wanted(List<Line> lines, boolean whole) {
    this.lines = lines;
    this.whole = whole;
    this.items = whole ? lines : bySku(lines);
    this.skus = items.stream().map(Line::sku).distinct().toList();
    this.group = items.stream().mapToInt(item -> skus.indexOf(item.sku())).toArray();
  }

  int[] quantities() {
    return items.stream().mapToInt(Line::quantity).toArray();
  }

  /** The item that a line is, or that its units are part of. */
  int itemOf(Line line) {
    int item = 0;
    while (whole
        ? items.get(item).line() != line.line()
        : !items.get(item).sku().equals(line.sku())) {
      item++;
    }
    return item;
  }

  /** The lines that a source ships, by line number, given the units of every source and item. */
  List<List<Line>> byLine(int[][] units) {
    Map<Integer, Integer> open = new LinkedHashMap<>();
    lines.forEach(line -> open.put(line.line(), line.quantity()));
    return Arrays.stream(units).map(ofSource -> shared(ofSource, open)).toList();
  }

  private List<Line> shared(int[] units, Map<Integer, Integer> open) {
    List<Line> shipped = new ArrayList<>();
    for (int item = 0; item < units.length; item++) {
      int left = units[item];
      for (Line line : lines) {
        boolean same = whole ? line == items.get(item) : line.sku().equals(items.get(item).sku());
        int taken = same ? Math.min(left, open.get(line.line())) : 0;
        if (taken > 0) {
          shipped.add(new Line(line.line(), line.sku(), taken));
          open.merge(line.line(), -taken, Integer::sum);
          left -= taken;
        }
      }
    }
    shipped.sort(java.util.Comparator.comparing(Line::line));
    return List.copyOf(shipped);
  }

  private static List<Line> bySku(List<Line> lines) {
    Map<Sku, Integer> units = new LinkedHashMap<>();
    lines.forEach(line -> units.merge(line.sku(), line.quantity(), Integer::sum));
    return units.entrySet().stream()
        .map(entry -> new Line(0, entry.getKey(), entry.getValue()))
        .toList();
  }
}
