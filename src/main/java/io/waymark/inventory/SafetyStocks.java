package io.waymark.inventory;

import io.waymark.inventory.StockSetting.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** The units that are kept back from reservations. */
@Repository
class SafetyStocks {

  /** Whether anything is set for the SKU of a position {@code p}, in SQL. */
  static final String IS_SET =
      "exists (select 1 from inventory.safety_stock s where s.sku = p.sku)";

  private final SettingTable settings;

  SafetyStocks(SettingTable settings) {
    this.settings = settings;
  }

  /** What is set for these places, by SKU and location without variant; others are missing. */
  Map<PositionKey, UnitsByChannel> at(Collection<PositionKey> keys) {
    return settings.at(Kind.SAFETY_STOCK, keys);
  }

  /** What is kept at each of these places whatever the channel; where nothing is, it is missing. */
  Map<PositionKey, Integer> fromAll(Collection<PositionKey> keys) {
    Map<PositionKey, Integer> kept = new HashMap<>();
    at(keys).forEach((place, units) -> kept.put(place, units.orNone("")));
    return kept;
  }
}
