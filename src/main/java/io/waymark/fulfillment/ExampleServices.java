package io.waymark.fulfillment;

import io.waymark.fulfillment.CarrierService.Band;
import io.waymark.fulfillment.RateTable.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The carriers' services that the demonstration starts with. Zones, days and prices (US dollars)
 * are illustrations of our own and no carrier's.
 */
final class ExampleServices {

  private static final double[] UP_TO_KM = {250, 600, 1_200, 2_400};
  private static final double[] UP_TO_KG = {0.5, 1, 2, 5, 10, 20, 30};

  private ExampleServices() {}

  static List<CarrierService> all() {
    return List.of(
        service("ground", "Ground", "standard", new int[] {1, 2, 3, 4, 5}, 1),
        service("express", "Express", "express", new int[] {1, 1, 1, 2, 2}, 2.4));
  }

  private static CarrierService service(
      String id, String name, String method, int[] days, double factor) {
    List<Band> bands = new ArrayList<>();
    for (int zone = 0; zone < days.length; zone++) {
      Double upTo = zone < UP_TO_KM.length ? UP_TO_KM[zone] : null;
      bands.add(new Band("zone" + (zone + 1), upTo, days[zone]));
    }
    List<Tier> tiers = new ArrayList<>();
    for (double kg : UP_TO_KG) {
      Map<String, Double> prices = new HashMap<>();
      for (int zone = 0; zone < days.length; zone++) {
        prices.put("zone" + (zone + 1), price(kg, zone, factor));
      }
      tiers.add(new Tier(kg, prices));
    }
    return new CarrierService(
        id, "simulated-carrier", name, Set.of(method), bands, null, null, new RateTable(tiers));
  }

  private static double price(double kg, int zone, double factor) {
    return Math.round(100 * factor * (6 + 0.6 * zone + kg * (0.45 + 0.25 * zone))) / 100.0;
  }
}
