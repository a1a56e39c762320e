package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of settings, which are alike; an empty location or channel stands for any. */
@Repository
class SettingTable {

  private final JdbcClient jdbc;

  SettingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is set for these places, by SKU and location without variant; others are missing. */
  Map<PositionKey, UnitsByChannel> at(Kind kind, Collection<PositionKey> keys) {
    TreeSet<PositionKey> places = new TreeSet<>();
    keys.forEach(key -> places.add(key.withoutVariant()));
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(places)
            .text(place -> place.sku().value())
            .text(place -> place.location().value());
    Map<PositionKey, UnitsByChannel> found = new HashMap<>();
    jdbc.sql(
            """
            select v.sku, v.location, s.location as set_at, s.channel, s.units
            from %s
            join inventory.%s s on s.sku = v.sku and s.location in ('', v.location)
            """
                .formatted(rows.as("sku, location"), kind.table()))
        .params(rows.parameters())
        .query(
            row -> {
              PositionKey place =
                  new PositionKey(
                      new Sku(row.getString("sku")), new LocationId(row.getString("location")));
              found
                  .computeIfAbsent(place, each -> new UnitsByChannel())
                  .put(
                      !row.getString("set_at").isEmpty(),
                      row.getString("channel"),
                      row.getInt("units"));
            });
    return found;
  }

  /** All that is set for these SKUs. */
  List<StockSetting> of(Kind kind, Collection<Sku> skus) {
    ColumnArrays<Sku> rows = new ColumnArrays<>(Set.copyOf(skus)).text(Sku::value);
    return jdbc.sql(
            "select s.* from %s join inventory.%s s on s.sku = v.sku"
                .formatted(rows.as("sku"), kind.table()))
        .params(rows.parameters())
        .query(SettingTable::read)
        .list();
  }

  Page<StockSetting> find(Kind kind, StockSettings.Search search) {
    return new RecordQuery("select * from inventory." + kind.table())
        .at(search.skus(), search.location(), search.channel(), search.after())
        .page(
            jdbc,
            "sku, location, channel",
            search.limit(),
            SettingTable::read,
            last -> Cursor.of(last.sku().value(), location(last), channel(last)));
  }

  /** Writes these, each of another scope. */
  void put(Kind kind, Collection<StockSetting> settings) {
    ColumnArrays<StockSetting> rows = scopes(settings).number(StockSetting::units);
    jdbc.sql(
            """
            merge into inventory.%s s
            using (select * from %s) v
            on s.sku = v.sku and s.location = v.location and s.channel = v.channel
            when matched then update set units = v.units
            when not matched then insert (sku, location, channel, units)
              values (v.sku, v.location, v.channel, v.units)
            """
                .formatted(kind.table(), rows.as("sku, location, channel, units")))
        .params(rows.parameters())
        .update();
  }

  void delete(Kind kind, Collection<StockSetting> scopes) {
    ColumnArrays<StockSetting> rows = scopes(scopes);
    jdbc.sql(
            """
            delete from inventory.%s s
            where exists (
              select 1 from %s
              where v.sku = s.sku and v.location = s.location and v.channel = s.channel)
            """
                .formatted(kind.table(), rows.as("sku, location, channel")))
        .params(rows.parameters())
        .update();
  }

  private static ColumnArrays<StockSetting> scopes(Collection<StockSetting> settings) {
    return new ColumnArrays<>(settings)
        .text(each -> each.sku().value())
        .text(SettingTable::location)
        .text(SettingTable::channel);
  }

  private static String location(StockSetting setting) {
    return setting.location() == null ? "" : setting.location().value();
  }

  private static String channel(StockSetting setting) {
    return setting.channel() == null ? "" : setting.channel();
  }

  private static StockSetting read(ResultSet row, int number) throws SQLException {
    String location = row.getString("location");
    String channel = row.getString("channel");
    return new StockSetting(
        new Sku(row.getString("sku")),
        location.isEmpty() ? null : new LocationId(location),
        channel.isEmpty() ? null : channel,
        row.getInt("units"));
  }
}
