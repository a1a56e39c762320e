package io.waymark.inventory;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.kernel.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes what is kept for whom: a few statements, however many changes. */
@Service
class Allocating {

  private final SellablePositions sellable;
  private final Positions positions;
  private final AllocationTable allocations;
  private final AllocationLevels levels;
  private final SafetyStocks safetyStocks;
  private final RequestLog log;
  private final Movements movements;
  private final ApplicationEventPublisher events;

  Allocating(
      SellablePositions sellable,
      Positions positions,
      AllocationTable allocations,
      AllocationLevels levels,
      SafetyStocks safetyStocks,
      RequestLog log,
      Movements movements,
      ApplicationEventPublisher events) {
    this.sellable = sellable;
    this.positions = positions;
    this.allocations = allocations;
    this.levels = levels;
    this.safetyStocks = safetyStocks;
    this.log = log;
    this.movements = movements;
    this.events = events;
  }

  /** The outcomes, in the transaction that is open. */
  List<AllocationOutcome> changeAll(List<AllocationChange> changes) {
    Set<PositionKey> places =
        changes.stream()
            .map(AllocationChange::place)
            .collect(Collectors.toCollection(TreeSet::new));
    List<StockPosition> stock = sellable.lockSellable(places, List.of()).positions();
    SortedMap<AllocationKey, AllocationDelta> before = allocations.of(places);
    Map<PositionKey, UnitsByChannel> safety = safetyStocks.at(places);
    AllocationRun run =
        new AllocationRun(
            stock,
            before,
            (place, group) ->
                safety
                    .getOrDefault(place, UnitsByChannel.NONE)
                    .orNone(levels.named(group).getOrDefault(ReservationTerms.CHANNEL, "")),
            log.of(changes.stream().map(AllocationChange::requestId).toList()));
    List<AllocationOutcome> outcomes = changes.stream().map(run::take).toList();
    write(run, stock, before);
    publishMore(changes, outcomes);
    return outcomes;
  }

  private void write(
      AllocationRun run,
      List<StockPosition> stock,
      SortedMap<AllocationKey, AllocationDelta> before) {
    Set<PositionKey> first = new HashSet<>();
    run.deltas().keySet().forEach(each -> first.add(each.place()));
    before.keySet().forEach(each -> first.remove(each.place()));
    positions.markAllocated(
        stock.stream()
            .map(PositionKey::of)
            .filter(each -> first.contains(each.withoutVariant()))
            .toList());
    allocations.add(run.deltas());
    allocations.append(run.entries());
    if (!run.used().isEmpty()) {
      positions.add(run.used());
      movements.append(run.leaving());
    }
    log.add(run.log());
  }

  /** Units that others may have now are news for whoever waits for stock. */
  private void publishMore(List<AllocationChange> changes, List<AllocationOutcome> outcomes) {
    Set<Sku> more = new HashSet<>();
    for (int i = 0; i < changes.size(); i++) {
      Kind kind = changes.get(i).kind();
      if (outcomes.get(i) instanceof AllocationOutcome.Done
          && (kind == Kind.UNALLOCATE || kind == Kind.REALLOCATE)) {
        more.add(changes.get(i).sku());
      }
    }
    if (!more.isEmpty()) {
      events.publishEvent(new StockChanged(more));
    }
  }
}
