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

  /** The last so many orders, the oldest first. */
  List<Recent> last(int orders) {
    return jdbc.sql(
            """
            select p.request, f.made_at from fulfillment.plan p
            join (
              select min(id) as id, min(made_at) as made_at
              from fulfillment.plan
              where request is not null
              group by order_id
              order by min(made_at) desc
              fetch first :orders rows only) f
            on f.id = p.id
            order by f.made_at, f.id
            """)
        .param("orders", orders)
        .query(
            (row, number) ->
                new Recent(
                    json.read(row.getString("request"), PlanRequest.class),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
