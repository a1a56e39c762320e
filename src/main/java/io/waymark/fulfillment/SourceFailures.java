package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sources that failed an order. */
@Repository
class SourceFailures {

  private static final int LONGEST = 500;

  private final JdbcClient jdbc;

  SourceFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OrderId order, LocationId source, String reason) {
    jdbc.sql(
            """
            insert into fulfillment.source_failure (order_id, location, reason, noted_at)
            select cast(:order as varchar), cast(:source as varchar), cast(:reason as varchar),
              cast(:now as timestamp with time zone)
            where not exists (
              select 1 from fulfillment.source_failure
              where order_id = :order and location = :source)
            """)
        .param("order", order.value())
        .param("source", source.value())
        .param("reason", reason.substring(0, Math.min(LONGEST, reason.length())))
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
  }

  Set<LocationId> of(OrderId order) {
    return new HashSet<>(
        jdbc.sql("select location from fulfillment.source_failure where order_id = ?")
            .param(order.value())
            .query((row, number) -> new LocationId(row.getString("location")))
            .list());
  }
}
