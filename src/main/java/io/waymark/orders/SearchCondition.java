package io.waymark.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search as an SQL condition on {@code sales_order o}.
 *
 * @param sql the where clause; empty when nothing restricts
 * @param parameters its named parameters
 */
record SearchCondition(String sql, Map<String, Object> parameters) {

  static SearchCondition of(OrderSearch search) {
    Builder builder = new Builder();
    builder.add(
        "status", search.status() == null ? null : search.status().name(), "status = :status");
    builder.add("channel", blankToNull(search.channel()), "channel = :channel");
    builder.add("placedFrom", Utc.column(search.placedFrom()), "placed_at >= :placedFrom");
    builder.add("placedTo", Utc.column(search.placedTo()), "placed_at < :placedTo");
    builder.add(
        "sku",
        blankToNull(search.sku()),
        "exists (select 1 from orders.order_line l where l.order_id = o.id and l.sku = :sku)");
    builder.add("text", part(search.text()), "search_text like :text escape '!'");
    customer(blankToNull(search.customer()), builder);
    if (search.after() != null) {
      builder.add("after", Cursor.read(search.after()).value(), "id < :after");
    }
    return new SearchCondition(
        builder.conditions.isEmpty() ? "" : "where " + String.join(" and ", builder.conditions),
        builder.parameters);
  }

  // An e-mail address is no part of a name, so it needs no scan: the index on it answers.
  private static void customer(String customer, Builder builder) {
    if (customer == null) {
      return;
    }
    builder.parameters.put("customer", OrderWriter.lower(customer.strip()));
    if (customer.contains("@")) {
      builder.conditions.add("customer_email = :customer");
    } else {
      builder.add(
          "name",
          part(customer),
          "(customer_id = :customer or lower(customer) like :name escape '!')");
    }
  }

  private static String part(String text) {
    if (blankToNull(text) == null) {
      return null;
    }
    String lower = OrderWriter.lower(text.strip());
    return "%" + lower.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static final class Builder {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String name, Object value, String condition) {
      if (value != null) {
        parameters.put(name, value);
        conditions.add(condition);
      }
    }
  }
}
