package io.waymark.inventory;

import java.util.HashMap;
import java.util.Map;

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

  /** The same, 0 if nothing is set. */
  int orNone(String channel) {
    Integer figure = at(channel);
    return figure == null ? 0 : figure;
  }
}
