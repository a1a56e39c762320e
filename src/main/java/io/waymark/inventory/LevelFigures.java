package io.waymark.inventory;

import io.waymark.inventory.LevelTable.Asker;
import io.waymark.inventory.StockSetting.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what is available to whom at places, and the thresholds that count. */
@Component
class LevelFigures {

  private final SettingTable settings;
  private final AskedPositions positions;

  LevelFigures(SettingTable settings, AskedPositions positions) {
    this.settings = settings;
    this.positions = positions;
  }

  /**
   * What an asker finds.
   *
   * @param available units, 0 or more
   * @param threshold null if there is none
   */
  record Figure(int available, Integer threshold) {

    StockLevel level() {
      return StockLevel.of(available, threshold);
    }
  }

  /**
   * The figures of everybody at these places, and of the channels that have settings for them.
   *
   * @param others whose figures are wanted too
   */
  Map<Asker, Figure> of(Collection<PositionKey> places, Collection<Asker> others) {
    Map<PositionKey, UnitsByChannel> thresholds = settings.at(Kind.LOW_STOCK_THRESHOLD, places);
    Map<PositionKey, UnitsByChannel> safety = settings.at(Kind.SAFETY_STOCK, places);
    Map<String, Set<PositionKey>> byChannel = new HashMap<>();
    byChannel.put("", new HashSet<>(places));
    List.of(thresholds, safety)
        .forEach(
            each ->
                each.forEach(
                    (place, set) ->
                        set.channels()
                            .forEach(
                                channel ->
                                    byChannel
                                        .computeIfAbsent(channel, any -> new HashSet<>())
                                        .add(place))));
    others.forEach(
        each ->
            byChannel.computeIfAbsent(each.channel(), any -> new HashSet<>()).add(each.place()));
    Map<Asker, Figure> found = new HashMap<>();
    byChannel.forEach(
        (channel, asked) ->
            positions
                .at(asked, channel.isEmpty() ? Map.of() : Map.of(ReservationTerms.CHANNEL, channel))
                .forEach(
                    each -> {
                      PositionKey place = PositionKey.of(each);
                      found.put(
                          new Asker(place, channel),
                          new Figure(
                              each.available(),
                              thresholds.getOrDefault(place, UnitsByChannel.NONE).at(channel)));
                    }));
    return found;
  }
}
