package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.fulfillment.Source;
import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every assignment there is; shares nothing with planning but its input. */
final class EveryAssignment {

  /** The best there is: units first, then cost. */
  record Best(int units, double cost) {}

  private final RandomOrder order;
  private final List<CandidateSource> sources;
  private final int[][] units;
  private Best best = new Best(0, 0);

  private EveryAssignment(RandomOrder order) {
    this.order = order;
    this.sources =
        order.sources().stream()
            .filter(at -> at.km() <= order.figures().maxKm())
            .filter(at -> !order.excluded().contains(at.location()))
            .toList();
    this.units = new int[sources.size()][order.lines().size()];
  }

  static Best of(RandomOrder order) {
    EveryAssignment every = new EveryAssignment(order);
    every.assign(0);
    return every.best;
  }

  private void assign(int line) {
    if (line == order.lines().size()) {
      judge();
      return;
    }
    int quantity = order.lines().get(line).quantity();
    if (order.split() == Split.BY_QUANTITY) {
      spread(line, 0, quantity);
      return;
    }
    assign(line + 1);
    for (int source = 0; source < sources.size(); source++) {
      units[source][line] = quantity;
      assign(line + 1);
      units[source][line] = 0;
    }
  }

  private void spread(int line, int source, int left) {
    if (source == sources.size()) {
      assign(line + 1);
      return;
    }
    for (int taken = 0; taken <= left; taken++) {
      units[source][line] = taken;
      spread(line, source + 1, left - taken);
    }
    units[source][line] = 0;
  }

  private void judge() {
    int shipped = 0;
    int shipping = 0;
    double cost = 0;
    for (int source = 0; source < sources.size(); source++) {
      if (!isInStock(source)) {
        return;
      }
      int ofSource = java.util.Arrays.stream(units[source]).sum();
      shipped += ofSource;
      shipping += ofSource > 0 ? 1 : 0;
      cost += ofSource > 0 ? costOf(sources.get(source), ofSource) : 0;
    }
    boolean better = shipped > best.units || (shipped == best.units && cost < best.cost);
    if (better && isAllowed(shipped, shipping)) {
      best = new Best(shipped, cost);
    }
  }

  private boolean isInStock(int source) {
    Map<Sku, Integer> bySku = new HashMap<>();
    for (int line = 0; line < order.lines().size(); line++) {
      bySku.merge(order.lines().get(line).sku(), units[source][line], Integer::sum);
    }
    Map<Sku, Integer> stock = sources.get(source).stock();
    return bySku.entrySet().stream().allMatch(e -> e.getValue() <= stock.get(e.getKey()));
  }

  private boolean isAllowed(int shipped, int shipping) {
    Integer most = order.figures().maxSources();
    int wanted = order.lines().stream().mapToInt(Line::quantity).sum();
    return switch (order.split()) {
      case NONE -> shipping == 1 && shipped == wanted;
      case COMPLETE_ORDER -> shipped == wanted && (most == null || shipping <= most);
      case BY_LINE, BY_QUANTITY -> most == null || shipping <= most;
    };
  }

  private double costOf(CandidateSource at, int shipped) {
    RandomOrder.Figures figures = order.figures();
    double unit = at.source().kind() == Source.Kind.STORE ? figures.store() : 0;
    return figures.shipment()
        + figures.km() * at.km()
        + shipped * (figures.unitKm() * at.km() + unit);
  }
}
