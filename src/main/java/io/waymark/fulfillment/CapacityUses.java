package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Cached;
import io.waymark.kernel.LocationId;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the working days of sources hold already. Only sources whose days are limited are counted.
 * The sums are as old as a second, so that at most the orders of this second go beyond a limit.
 */
@Repository
class CapacityUses {

  /**
   * What a working day holds.
   *
   * @param orders fulfillment orders
   * @param lines their lines
   */
  record Use(int orders, int lines) {

    static final Use NONE = new Use(0, 0);
  }

  private record Key(LocationId location, LocalDate workday) {}

  /** The uses of a moment. */
  static final class Uses {

    static final Uses NONE = new Uses(Map.of());

    private final Map<Key, Use> byDay;

    private Uses(Map<Key, Use> byDay) {
      this.byDay = byDay;
    }

    Use of(LocationId location, LocalDate workday) {
      return byDay.getOrDefault(new Key(location, workday), Use.NONE);
    }
  }

  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Cached<Uses> sums = new Cached<>(this::sums, LONGEST);

  CapacityUses(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What days hold; asks nothing where no source's days are limited. */
  Uses now(Network network) {
    return network.limitsDays() ? sums.get() : Uses.NONE;
  }

  void add(Network network, FulfillmentPlan plan, List<String> references) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      FulfillmentPlan.Shipment shipment = plan.shipments().get(i);
      Source source = network.source(shipment.source()).orElse(null);
      if (source != null && source.operation().limitsDays()) {
        rows.add(
            new Object[] {
              references.get(i),
              shipment.source().value(),
              Date.valueOf(workday(source, plan.madeAt())),
              shipment.lines().size(),
              references.get(i)
            });
      }
    }
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          """
          insert into fulfillment.capacity_use (reference, location, workday, lines)
          select cast(? as varchar), cast(? as varchar), cast(? as date), cast(? as integer)
          where not exists (select 1 from fulfillment.capacity_use where reference = ?)
          """,
          rows);
      sums.forgetAfterCommit();
    }
  }

  void remove(Network network, String reference) {
    if (network.limitsDays()) {
      jdbc.sql("delete from fulfillment.capacity_use where reference = ?")
          .param(reference)
          .update();
      sums.forgetAfterCommit();
    }
  }

  /** The day on which a source works on an order that comes in at a moment. */
  static LocalDate workday(Source source, Instant at) {
    return Departure.from(source, at, null)
        .map(Departure::workday)
        .orElseGet(() -> source.operation().calendar().dateOf(at));
  }

  private Uses sums() {
    Map<Key, Use> byDay = new HashMap<>();
    jdbc.sql(
            """
            select location, workday, count(*) as orders, sum(lines) as lines
            from fulfillment.capacity_use
            where workday >= ?
            group by location, workday
            """)
        .param(Date.valueOf(LocalDate.now(ZoneOffset.UTC).minusDays(1)))
        .query(
            row -> {
              byDay.put(
                  new Key(
                      new LocationId(row.getString("location")),
                      row.getDate("workday").toLocalDate()),
                  new Use(row.getInt("orders"), row.getInt("lines")));
            });
    return new Uses(byDay);
  }
}
