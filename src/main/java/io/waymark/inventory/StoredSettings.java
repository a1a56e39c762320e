package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps settings in the database. No position is locked: who reserves now may see either. */
@Service
class StoredSettings implements StockSettings {

  private static final int MOST = 10_000;
  private static final int ATTEMPTS = 5;

  private final SettingTable table;
  private final SettingRules rules;
  private final LevelDoubts doubts;
  private final TouchedPlaces touched;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  StoredSettings(
      SettingTable table,
      SettingRules rules,
      LevelDoubts doubts,
      TouchedPlaces touched,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.rules = rules;
    this.doubts = doubts;
    this.touched = touched;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Page<StockSetting> find(Kind kind, Search search) {
    return table.find(kind, search);
  }

  @Override
  public List<List<Violation>> apply(Kind kind, List<StockSetting> settings) {
    if (settings.size() > MOST) {
      throw InvalidInput.of("body", "size", "must be at most " + MOST);
    }
    List<List<Violation>> violations = rules.violations(settings);
    Map<StockSetting, StockSetting> byScope = new LinkedHashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      if (violations.get(i).isEmpty()) {
        byScope.put(settings.get(i).scope(), settings.get(i));
      }
    }
    if (!byScope.isEmpty()) {
      write(kind, byScope.values());
    }
    return violations;
  }

  private void write(Kind kind, Collection<StockSetting> settings) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> writeOnce(kind, settings));
        return;
      } catch (DuplicateKeyException e) {
        // Another caller set the same scope for the first time at this moment.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void writeOnce(Kind kind, Collection<StockSetting> settings) {
    Set<Sku> skus = settings.stream().map(StockSetting::sku).collect(Collectors.toSet());
    Map<StockSetting, Integer> before = new HashMap<>();
    table.of(kind, skus).forEach(each -> before.put(each.scope(), each.units()));
    List<StockSetting> changed =
        settings.stream()
            .filter(each -> !Objects.equals(before.get(each.scope()), each.units()))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    List<StockSetting> set = new ArrayList<>();
    List<StockSetting> taken = new ArrayList<>();
    changed.forEach(each -> (each.units() == null ? taken : set).add(each));
    if (!set.isEmpty()) {
      table.put(kind, set);
    }
    if (!taken.isEmpty()) {
      table.delete(kind, taken);
    }
    touched.add(doubts.places(changed.stream().map(StockSetting::sku).toList()));
    publish(kind, changed, before);
  }

  private void publish(Kind kind, List<StockSetting> changed, Map<StockSetting, Integer> before) {
    Set<Sku> withOthers =
        before.keySet().stream().map(StockSetting::sku).collect(Collectors.toSet());
    Set<Sku> freed =
        changed.stream()
            .filter(each -> mayFree(each, before.get(each.scope()), withOthers))
            .map(StockSetting::sku)
            .collect(Collectors.toSet());
    if (kind == Kind.SAFETY_STOCK && !freed.isEmpty()) {
      events.publishEvent(new StockChanged(freed));
    }
  }

  // What is narrower than another may keep back less than that did.
  private static boolean mayFree(StockSetting now, Integer before, Set<Sku> withOthers) {
    return before == null
        ? withOthers.contains(now.sku())
        : now.units() == null || now.units() < before;
  }
}
