package io.waymark.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A figure that is set for one SKU, of which the narrowest counts that is set for a channel. */
final class UnitsByChannel {

  static final UnitsByChannel NONE = new UnitsByChannel();

  private record Scope(boolean atLocation, String channel) {}

  private final Map<Scope, Integer> units = new HashMap<>();

  /** Sets it, for one location or all, and for one channel or, if that is empty, all. */
  void put(boolean atLocation, String channel, int figure) {
    units.put(new Scope(atLocation, channel), figure);
  }

  /**
   * The figure at the location for the channel: what is set for both, else for the location, else
   * for the channel everywhere, else for the SKU; null if nothing is set. 0 is a figure too.
   *
   * @param channel empty if there is none
   */
  Integer at(String channel) {
    for (boolean atLocation : new boolean[] {true, false}) {
      for (String each : new String[] {channel, ""}) {
        Integer figure = units.get(new Scope(atLocation, each));
        if (figure != null) {
          return figure;
        }
      }
    }
    return null;
  }

  /** The channels for which anything is set. */
  Set<String> channels() {
    return units.keySet().stream()
        .map(Scope::channel)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The figure as {@link #at} says it, 0 if nothing is set. */
  int orNone(String channel) {
    Integer figure = at(channel);
    return figure == null ? 0 : figure;
  }
}
