package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a setting must be. */
@Component
class SettingRules {

  private static final int LONGEST_CHANNEL = 60;

  private final JdbcClient jdbc;
  private final ProductTable products;
  private final Locations locations;

  SettingRules(JdbcClient jdbc, ProductTable products, Locations locations) {
    this.jdbc = jdbc;
    this.products = products;
    this.locations = locations;
  }

  /** What is wrong with each; two or three statements for all. */
  List<List<Violation>> violations(List<StockSetting> settings) {
    Set<Sku> unknownSkus =
        settings.stream()
            .filter(each -> each.units() != null)
            .map(StockSetting::sku)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    unknownSkus.removeAll(products.existing(unknownSkus));
    unknownSkus.removeAll(stocked(unknownSkus));
    Set<LocationId> unknownLocations =
        settings.stream()
            .filter(each -> each.units() != null)
            .map(StockSetting::location)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    unknownLocations.removeAll(locations.existing(unknownLocations));
    return settings.stream().map(each -> violations(each, unknownSkus, unknownLocations)).toList();
  }

  private Set<Sku> stocked(Set<Sku> skus) {
    if (skus.isEmpty()) {
      return Set.of();
    }
    ColumnArrays<Sku> rows = new ColumnArrays<>(skus).text(Sku::value);
    return new HashSet<>(
        jdbc.sql(
                """
                select v.sku from %s
                where exists (select 1 from inventory.position p where p.sku = v.sku)
                """
                    .formatted(rows.as("sku")))
            .params(rows.parameters())
            .query((row, number) -> new Sku(row.getString(1)))
            .list());
  }

  private static List<Violation> violations(
      StockSetting setting, Set<Sku> unknownSkus, Set<LocationId> unknownLocations) {
    List<Violation> violations = new ArrayList<>();
    if (setting.sku() == null) {
      violations.add(new Violation("sku", "required", "must be given"));
    } else if (unknownSkus.contains(setting.sku())) {
      violations.add(new Violation("sku", "known", "is no known product and was never in stock"));
    }
    if (unknownLocations.contains(setting.location())) {
      violations.add(
          new Violation("location", "known", "is no known location: " + setting.location()));
    }
    String channel = setting.channel();
    if (channel != null && (channel.isBlank() || channel.length() > LONGEST_CHANNEL)) {
      violations.add(
          new Violation("channel", "length", "must have 1 to " + LONGEST_CHANNEL + " characters"));
    }
    if (setting.units() != null && setting.units() < 0) {
      violations.add(new Violation("units", "range", "must be 0 or more"));
    }
    return violations;
  }
}
