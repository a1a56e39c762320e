package io.waymark.fulfillment;

import io.waymark.fulfillment.CarrierService.Band;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules that carrier services must keep; every broken one is named. */
final class CarrierServiceRules {

  private static final int LONGEST_DAYS = 90;

  private final Violations violations = new Violations();

  private CarrierServiceRules() {}

  static void check(CarrierService service) {
    CarrierServiceRules rules = new CarrierServiceRules();
    rules.violations.text("id", service.id(), 60);
    rules.violations.text("carrier", service.carrier(), 60);
    rules.violations.text("name", service.name(), 200);
    new TreeSet<>(service.methods()).forEach(each -> rules.violations.text("methods", each, 60));
    rules.bands(service.bands());
    if (service.rates() != null) {
      rules.tiers(service.rates().tiers(), service.bands());
    }
    rules.violations.end();
  }

  private void bands(List<Band> bands) {
    if (bands.isEmpty()) {
      violations.add("bands", "required", "must have at least one");
    }
    Set<String> zones = new HashSet<>();
    double before = 0;
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      String at = "bands[" + i + "]";
      violations.text(at + ".zone", band.zone(), 60);
      if (!zones.add(band.zone())) {
        violations.add(at + ".zone", "unique", "must differ from zone to zone");
      }
      if (band.transitDays() < 0 || band.transitDays() > LONGEST_DAYS) {
        violations.add(at + ".transitDays", "range", "must be between 0 and " + LONGEST_DAYS);
      }
      boolean last = i == bands.size() - 1;
      double upTo = band.upToKm() == null ? Double.POSITIVE_INFINITY : band.upToKm();
      if (!(upTo > before) || (!last && band.upToKm() == null)) {
        violations.add(
            at + ".upToKm", "overlap", "must be more than in the zone before, which it overlaps");
      }
      before = upTo;
    }
  }

  private void tiers(List<RateTable.Tier> tiers, List<Band> bands) {
    double before = 0;
    for (int i = 0; i < tiers.size(); i++) {
      RateTable.Tier tier = tiers.get(i);
      String at = "rates.tiers[" + i + "]";
      if (!(tier.upToKg() > before)) {
        violations.add(
            at + ".upToKg", "overlap", "must be more than in the tier before, which it overlaps");
      }
      before = tier.upToKg();
      for (Band band : bands) {
        Double price = tier.prices() == null ? null : tier.prices().get(band.zone());
        if (price == null) {
          violations.add(at + ".prices." + band.zone(), "required", "must be given");
        } else {
          violations.figure(at + ".prices." + band.zone(), price);
        }
      }
    }
  }
}
