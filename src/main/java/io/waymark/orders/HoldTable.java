package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds of orders. */
@Component
class HoldTable {

  private final JdbcClient jdbc;

  HoldTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> standing(OrderId id) {
    return jdbc.sql("select reason from orders.hold where order_id = ? and ended_at is null")
        .param(id.value())
        .query(String.class)
        .list();
  }

  void place(OrderId id, List<String> reasons) {
    OffsetDateTime now = Utc.column(Utc.now());
    Rows.insert(
        jdbc,
        "insert into orders.hold (order_id, reason, placed_at) values",
        reasons.stream().map(reason -> List.<Object>of(id.value(), reason, now)).toList());
    jdbc.sql("update orders.sales_order set was_held = true where id = ?")
        .param(id.value())
        .update();
  }

  void end(OrderId id, String by, String note) {
    jdbc.sql(
            """
            update orders.hold set ended_at = ?, ended_by = ?, note = ?
            where order_id = ? and ended_at is null
            """)
        .params(Arrays.asList(Utc.column(Utc.now()), by, note, id.value()))
        .update();
  }
}
