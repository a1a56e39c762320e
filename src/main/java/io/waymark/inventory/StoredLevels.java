package io.waymark.inventory;

import io.waymark.inventory.LevelFigures.Figure;
import io.waymark.inventory.LevelTable.Asker;
import io.waymark.inventory.LevelTable.Standing;
import io.waymark.inventory.StockRecords.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Levels as they are stored, with figures as they are now. */
@Service
class StoredLevels implements StockLevels {

  private final LevelTable table;
  private final LevelChanges changes;
  private final LevelFigures figures;

  StoredLevels(LevelTable table, LevelChanges changes, LevelFigures figures) {
    this.table = table;
    this.changes = changes;
    this.figures = figures;
  }

  @Override
  public Page<Entry> find(Search search) {
    Page<Standing> page = table.find(search);
    List<Asker> askers = page.rows().stream().map(Standing::asker).toList();
    Map<Asker, Figure> now =
        askers.isEmpty()
            ? Map.of()
            : figures.of(askers.stream().map(Asker::place).distinct().toList(), askers);
    return new Page<>(
        page.rows().stream()
            .map(each -> entry(each, now.getOrDefault(each.asker(), new Figure(0, null))))
            .toList(),
        page.next());
  }

  @Override
  public Map<StockLevel, Long> counts() {
    return table.counts();
  }

  @Override
  public List<StockLevelChanged> after(long number, int limit) {
    return changes.after(number, StockSearch.checkedLimit(limit));
  }

  @Override
  public long last() {
    return changes.last();
  }

  private static Entry entry(Standing standing, Figure now) {
    Asker asker = standing.asker();
    return new Entry(
        asker.place().sku(),
        asker.place().location(),
        asker.channel().isEmpty() ? null : asker.channel(),
        standing.level(),
        now.available(),
        now.threshold(),
        standing.since());
  }
}
