package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the units that wait for stock, by keyset: a page costs the same wherever it is. */
@Component
class Backorders {

  private final JdbcClient jdbc;

  Backorders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<WaitingOrder> of(Sku sku, OrderId last, int count) {
    return jdbc.sql(
            """
            select order_id, sum(quantity) as quantity from orders.backorder
            where sku = ? and order_id > ?
            group by order_id
            order by order_id fetch first ? rows only
            """)
        .params(sku.value(), after(last), count)
        .query(
            (row, number) ->
                new WaitingOrder(
                    new OrderId(row.getString("order_id")), Map.of(sku, row.getInt("quantity"))))
        .list();
  }

  List<WaitingOrder> after(OrderId last, int count) {
    Map<String, Map<Sku, Integer>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select b.order_id, b.sku, b.quantity from orders.backorder b
            join (
              select distinct order_id from orders.backorder
              where order_id > ?
              order by order_id fetch first ? rows only) w
            on w.order_id = b.order_id
            order by b.order_id, b.line
            """)
        .params(after(last), count)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("order_id"), order -> new HashMap<>())
                  .merge(new Sku(row.getString("sku")), row.getInt("quantity"), Integer::sum);
            });
    List<WaitingOrder> orders = new ArrayList<>();
    found.forEach((order, units) -> orders.add(new WaitingOrder(new OrderId(order), units)));
    return orders;
  }

  Set<Sku> skus() {
    return jdbc.sql("select distinct sku from orders.backorder").query(String.class).list().stream()
        .map(Sku::new)
        .collect(Collectors.toSet());
  }

  private static String after(OrderId last) {
    return last == null ? "" : last.value();
  }
}
