package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.Required;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service of a carrier: how long it takes, what it costs, and which shipping methods of the shops
 * it fulfils.
 *
 * @param id 1 to 60 characters, such as {@code ground}
 * @param carrier the carrier, as sources' pickups name it
 * @param name for people
 * @param methods the shipping methods that it fulfils, as shops name them
 * @param bands its zones by distance, the nearest first; beyond the last it does not deliver
 * @param deliveryDays the days of the week on which it moves and delivers
 * @param holidays dates on which it does not
 * @param rates its prices by weight and zone; null when they are not known
 */
public record CarrierService(
    String id,
    String carrier,
    String name,
    Set<String> methods,
    List<Band> bands,
    Set<DayOfWeek> deliveryDays,
    Set<LocalDate> holidays,
    RateTable rates) {

  private static final Set<DayOfWeek> WEEKDAYS =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  /** Without days of its own, a carrier delivers Monday to Friday. */
  public CarrierService {
    methods = Copies.set("methods", methods);
    bands = Copies.list("bands", bands);
    deliveryDays =
        deliveryDays == null || deliveryDays.isEmpty()
            ? WEEKDAYS
            : Copies.set("deliveryDays", deliveryDays);
    holidays = Copies.set("holidays", holidays);
  }

  /**
   * A zone as a band of distances.
   *
   * @param zone its name in the rate table
   * @param upToKm the farthest, km, inclusive; null for any distance, in the last one only
   * @param transitDays delivery days from the pickup's day to the arrival's
   */
  public record Band(String zone, Double upToKm, @Required int transitDays) {}

  /** The zone of a distance; empty when the service does not go so far. */
  public Optional<Band> band(double km) {
    return bands.stream().filter(band -> band.upToKm() == null || km <= band.upToKm()).findFirst();
  }

  /** The day on which a parcel arrives that left on a day. */
  public LocalDate arrival(LocalDate left, int transitDays) {
    LocalDate day = left;
    int moved = 0;
    while (moved < transitDays || !delivers(day)) {
      day = day.plusDays(1);
      moved += delivers(day) ? 1 : 0;
    }
    return day;
  }

  /** The price of a load, when it is known: heavy ones travel in several parcels. */
  public Optional<Double> price(double weightKg, double km) {
    return rates == null
        ? Optional.empty()
        : band(km).flatMap(band -> rates.price(weightKg, band.zone()));
  }

  private boolean delivers(LocalDate day) {
    return deliveryDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
