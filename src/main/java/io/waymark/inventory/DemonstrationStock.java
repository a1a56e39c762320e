package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The opening stock of the demonstration company, Alder &amp; Finch Outfitters. Received once: the
 * ids of the changes are stable, so a later start, or another node's, changes nothing.
 */
@Component
@ConditionalOnProperty(name = "waymark.demonstration", havingValue = "true", matchIfMissing = true)
class DemonstrationStock implements ApplicationRunner {

  private static final String RENO = "DC-RENO";

  private static final Map<String, String> LOCATIONS =
      new TreeMap<>(
          Map.of(
              "DC-COLUMBUS",
              "Columbus distribution center",
              RENO,
              "Reno distribution center",
              "WH-DALLAS",
              "Dallas warehouse",
              "STORE-NYC",
              "New York store",
              "STORE-CHICAGO",
              "Chicago store",
              "STORE-SEATTLE",
              "Seattle store"));

  private static final List<String> SKUS =
      List.of(
          "AF-TENT-2P",
          "AF-TENT-4P",
          "AF-BAG-DOWN",
          "AF-BAG-SYN",
          "AF-STOVE",
          "AF-FUEL-230",
          "AF-PACK-45",
          "AF-PACK-65",
          "AF-BOOT-41",
          "AF-BOOT-42",
          "AF-BOOT-43",
          "AF-BOOT-44",
          "AF-JACKET-S",
          "AF-JACKET-M",
          "AF-JACKET-L",
          "AF-LAMP",
          "AF-FILTER",
          "AF-MUG",
          "AF-ROPE-60");

  private static final StockChange CANOES = opening("AF-CANOE", RENO, 2);

  private final Inventory inventory;
  private final StockRecords records;

  DemonstrationStock(Inventory inventory, StockRecords records) {
    this.inventory = inventory;
    this.records = records;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    // One read tells a later start that there is nothing to do.
    if (!inventory.positions(List.of(CANOES.sku())).isEmpty()) {
      return;
    }
    LOCATIONS.forEach((id, name) -> records.define(new Location(new LocationId(id), name)));
    inventory.applyAll(changes());
  }

  private static List<StockChange> changes() {
    List<StockChange> changes = new ArrayList<>(List.of(CANOES));
    for (int i = 0; i < SKUS.size(); i++) {
      for (String location : LOCATIONS.keySet()) {
        changes.add(opening(SKUS.get(i), location, units(i, location)));
      }
    }
    return changes;
  }

  /** Plenty in the big houses (500 to 5,000), few in stores (5 to 40), different for each SKU. */
  private static int units(int sku, String location) {
    return location.startsWith("STORE-")
        ? 5 + (sku * 7 + location.length()) % 36
        : 500 + (sku * 750 + location.length() * 125) % 4501;
  }

  private static StockChange opening(String sku, String location, int units) {
    return new StockChange(
        "demonstration-" + sku + "-" + location,
        StockChange.Kind.RECEIVE,
        new Sku(sku),
        new LocationId(location),
        units,
        "Opening stock of the demonstration");
  }
}
