package io.waymark.fulfillment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last orders wanted, and when. */
@Repository
class RecentOrders {

  private final JdbcClient jdbc;
  private final StoredJson json;

  RecentOrders(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** An order as it was planned first. */
  record Recent(PlanRequest request, Instant at) {}

  /** The last so many orders, the oldest first; plans' ids grow with time, so few are looked at. */
  List<Recent> last(int orders) {
    return jdbc.sql(
            """
            select * from (
              select p.id, p.request, p.made_at from fulfillment.plan p
              where p.request is not null
                and not exists (
                  select 1 from fulfillment.plan earlier
                  where earlier.order_id = p.order_id
                    and earlier.request is not null
                    and earlier.id < p.id)
              order by p.id desc
              fetch first ? rows only) newest
            order by id
            """)
        .param(orders)
        .query(
            (row, number) ->
                new Recent(
                    json.read(row.getString("request"), PlanRequest.class),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
