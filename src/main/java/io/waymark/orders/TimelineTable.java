package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timeline of every order, in one table that only grows. */
@Component
class TimelineTable implements Timeline {

  private final JdbcClient jdbc;
  private final TimelineRows rows;

  TimelineTable(JdbcClient jdbc, TimelineRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public List<Entry> of(OrderId id) {
    rows.write();
    List<Entry> entries =
        jdbc.sql(
                """
                select at, event, detail, by_whom from orders.timeline
                where order_id = ? order by id
                """)
            .param(id.value())
            .query(
                (row, number) ->
                    new Entry(
                        Utc.read(row, "at"),
                        row.getString("event"),
                        row.getString("detail"),
                        row.getString("by_whom")))
            .list();
    // Every order has at least the entry of its placement.
    if (entries.isEmpty()) {
      throw new Unknown("order", id);
    }
    return entries;
  }

  void add(OrderId id, String event, String detail, String by) {
    add(id, List.of(new Entry(Utc.now(), event, detail, by)));
  }

  void add(OrderId id, List<Entry> entries) {
    rows.add(id, entries);
  }

  /** Adds to an order that may not be there: throws Unknown then, without a second statement. */
  void addIfKnown(OrderId id, String event, String detail, String by) {
    rows.write();
    int added =
        jdbc.sql(
                """
                insert into orders.timeline (order_id, at, event, detail, by_whom)
                select id, cast(:at as timestamp with time zone), cast(:event as varchar),
                  cast(:detail as varchar), cast(:by as varchar)
                from orders.sales_order where id = :id
                """)
            .param("at", Utc.column(Utc.now()))
            .param("event", event)
            .param("detail", detail)
            .param("by", by)
            .param("id", id.value())
            .update();
    if (added == 0) {
      throw new Unknown("order", id);
    }
  }
}
