package io.waymark.inventory;

import io.waymark.inventory.LevelFigures.Figure;
import io.waymark.inventory.LevelTable.Asker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that stock crossed into another level, beside the changes themselves: places that a
 * commit touched are looked at a moment later, and everything is compared once in a while. Levels
 * are written by one at a time, whichever node, so that a crossing is raised once.
 */
@Service
class LevelWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LevelWatch.class);
  private static final int AT_A_TIME = 500;

  private final TouchedPlaces touched;
  private final LevelTable levels;
  private final LevelFigures figures;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Duration compareEvery;
  private boolean compared;

  LevelWatch(
      TouchedPlaces touched,
      LevelTable levels,
      LevelFigures figures,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      @Value("${waymark.inventory.levels.compare-every:5m}") String compareEvery) {
    this.touched = touched;
    this.levels = levels;
    this.figures = figures;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.compareEvery = DurationStyle.detectAndParse(compareEvery);
  }

  /** Looks at what was touched since the last time. */
  @Scheduled(fixedDelayString = "${waymark.inventory.levels.every:250ms}")
  void look() {
    for (List<PositionKey> some = touched.take(AT_A_TIME);
        !some.isEmpty();
        some = touched.take(AT_A_TIME)) {
      try {
        lookAt(some);
      } catch (RuntimeException e) {
        LOG.warn("Stock levels are looked at again the next time", e);
        touched.note(some);
        return;
      }
    }
  }

  /** Compares everything when it is due, on one of the nodes; after a start, on each. */
  @Scheduled(fixedDelayString = "${waymark.inventory.levels.compare-due-every:10s}")
  void compareWhenDue() {
    boolean lost = touched.wereTooMany();
    if (!compared || lost) {
      levels.beginToCompare(Duration.ZERO);
      compare();
      compared = true;
    } else if (levels.beginToCompare(compareEvery)) {
      compare();
    }
  }

  /** Compares every level with what the stock says. */
  void compare() {
    List<PositionKey> some = levels.doubtful(null, AT_A_TIME);
    while (!some.isEmpty()) {
      lookAt(some);
      some = levels.doubtful(some.get(some.size() - 1), AT_A_TIME);
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
    long last = levels.lock();
    Instant now = Now.instant();
    List<StockLevelChanged> changes = new ArrayList<>();
    for (Crossing each : crossings(places)) {
      Asker asker = each.asker();
      changes.add(
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
    if (!changes.isEmpty()) {
      levels.store(changes);
      changes.forEach(events::publishEvent);
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
        levels.moved(found.stream().map(each -> each.asker().place()).distinct().toList());
    found.removeIf(each -> !moved.contains(each.asker().place()));
    found.sort(
        Comparator.comparing((Crossing each) -> each.asker().place())
            .thenComparing(each -> each.asker().channel()));
    return found;
  }
}
