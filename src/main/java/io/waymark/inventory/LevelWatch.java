package io.waymark.inventory;

import io.waymark.inventory.LevelFigures.Figure;
import io.waymark.inventory.LevelTable.Asker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that stock crossed into another level, beside the changes themselves: at places that a
 * commit touched, or everywhere. Levels are written by one at a time, whichever node, so that a
 * crossing is raised once.
 */
@Service
class LevelWatch {

  private static final int AT_A_TIME = 500;

  private final TouchedPlaces touched;
  private final LevelTable levels;
  private final LevelChanges changes;
  private final LevelDoubts doubts;
  private final LevelFigures figures;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  LevelWatch(
      TouchedPlaces touched,
      LevelTable levels,
      LevelChanges changes,
      LevelDoubts doubts,
      LevelFigures figures,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.touched = touched;
    this.levels = levels;
    this.changes = changes;
    this.doubts = doubts;
    this.figures = figures;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Looks at what was touched since the last time; what fails is looked at again. */
  void look() {
    for (List<PositionKey> some = touched.take(AT_A_TIME);
        !some.isEmpty();
        some = touched.take(AT_A_TIME)) {
      try {
        lookAt(some);
      } catch (RuntimeException e) {
        touched.note(some);
        throw e;
      }
    }
  }

  /** Compares every level with what the stock says, and looks at what is touched meanwhile. */
  void compare(BooleanSupplier goOn) {
    List<PositionKey> some = doubts.doubtful(null, AT_A_TIME);
    while (!some.isEmpty() && goOn.getAsBoolean()) {
      lookAt(some);
      look();
      some = doubts.doubtful(some.get(some.size() - 1), AT_A_TIME);
    }
  }

  private void lookAt(Collection<PositionKey> places) {
    Set<PositionKey> crossed =
        crossings(places).stream().map(each -> each.asker().place()).collect(Collectors.toSet());
    if (!crossed.isEmpty()) {
      transaction.executeWithoutResult(status -> raise(crossed));
    }
  }

  // Looked at again under the lock: what another node raised meanwhile is no crossing any more.
  private void raise(Set<PositionKey> places) {
    long last = changes.lock();
    Instant now = Now.instant();
    List<StockLevelChanged> raised = new ArrayList<>();
    for (Crossing each : crossings(places)) {
      Asker asker = each.asker();
      raised.add(
          new StockLevelChanged(
              ++last,
              asker.place().sku(),
              asker.place().location(),
              asker.channel().isEmpty() ? null : asker.channel(),
              each.from(),
              each.figure().level(),
              each.figure().available(),
              each.figure().threshold(),
              now));
    }
    if (!raised.isEmpty()) {
      levels.put(raised);
      changes.append(raised);
      raised.forEach(events::publishEvent);
    }
  }

  private record Crossing(Asker asker, StockLevel from, Figure figure) {}

  private List<Crossing> crossings(Collection<PositionKey> places) {
    Map<Asker, StockLevel> standing = levels.at(places);
    List<Crossing> found = new ArrayList<>();
    figures
        .of(places, standing.keySet())
        .forEach(
            (asker, figure) -> {
              StockLevel from = standing.getOrDefault(asker, StockLevel.IN_STOCK);
              if (from != figure.level()) {
                found.add(new Crossing(asker, from, figure));
              }
            });
    if (found.isEmpty()) {
      return found;
    }
    Set<PositionKey> moved =
        doubts.moved(found.stream().map(each -> each.asker().place()).distinct().toList());
    found.removeIf(each -> !moved.contains(each.asker().place()));
    found.sort(
        Comparator.comparing((Crossing each) -> each.asker().place())
            .thenComparing(each -> each.asker().channel()));
    return found;
  }
}
