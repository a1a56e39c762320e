package io.waymark.orders;

import io.waymark.kernel.LockPatience;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a new order: one statement for its head, one for all its lines. */
@Component
class OrderWriter {

  private static final int LONGEST_SEARCH_TEXT = 100_000;

  // What a client waits for; without it, the order can be stored at once.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final String patience;

  OrderWriter(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.patience = LockPatience.upTo(source, PATIENCE);
  }

  /**
   * Writes the order.
   *
   * @param patient whether the transaction may wait for locks as long as it takes; else it fails
   *     when it has waited for one for two seconds
   */
  void insert(Order order, Submission submission, boolean patient) {
    head(order, submission, patient ? "true" : patience);
    Rows.insert(
        jdbc,
        """
        insert into orders.order_line (order_id, line, sku, description, unit_price, discount, tax,
          ordered, cancelled, cancellation_requested)
        values
        """,
        order.lines().stream().map(line -> line(order, line)).toList());
  }

  private static List<Object> line(Order order, OrderLine line) {
    return Arrays.asList(
        order.id().value(),
        line.line(),
        line.sku().value(),
        line.description(),
        line.unitPrice().amount(),
        line.discount().amount(),
        line.tax().amount(),
        line.ordered(),
        0,
        false);
  }

  private void head(Order order, Submission submission, String patience) {
    jdbc.sql(
            """
            insert into orders.sales_order (id, channel, channel_order_id, order_number, status,
              placed_at, received_at, cancel_after, currency, total, line_count, customer,
              customer_id, customer_email, city, country, last_fulfillment, was_held,
              idempotency_key, fingerprint, search_text, document)
            values (:id, :channel, :channelOrderId, :orderNumber, :status, :placedAt, :receivedAt,
              :cancelAfter, :currency, :total, :lineCount, :customer, :customerId, :customerEmail,
              :city, :country, 0, not (%s), :key, :fingerprint, :searchText, :document)
            """
                .formatted(patience))
        .param("id", order.id().value())
        .param("channel", order.channel())
        .param("channelOrderId", order.channelOrderId())
        .param("orderNumber", order.orderNumber())
        .param("status", order.status().name())
        .param("placedAt", Utc.column(order.placedAt()))
        .param("receivedAt", Utc.column(order.receivedAt()))
        .param("cancelAfter", Utc.column(order.cancelAfter()))
        .param("currency", order.total().currency().getCurrencyCode())
        .param("total", order.total().amount())
        .param("lineCount", order.lines().size())
        .param("customer", shown(order.customer()))
        .param("customerId", lower(order.customer().id()))
        .param("customerEmail", lower(order.customer().email()))
        .param("city", order.shipTo().city())
        .param("country", order.shipTo().country())
        .param("key", submission.key().orElse(null))
        .param("fingerprint", submission.fingerprint())
        .param("searchText", searchText(order))
        .param("document", OrderJson.document(submission.canonical().order()))
        .update();
  }

  private static String shown(Customer customer) {
    return customer.name() == null ? customer.email() : customer.name();
  }

  // One part a line, so that a search cannot match across two parts.
  private static String searchText(Order order) {
    Customer customer = order.customer();
    String text =
        Stream.concat(
                Stream.of(
                    order.id().value(),
                    order.orderNumber(),
                    order.channelOrderId(),
                    customer.name(),
                    customer.id(),
                    customer.email(),
                    order.shipTo().city()),
                order.lines().stream().map(OrderLine::description))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return lower(text.substring(0, Math.min(text.length(), LONGEST_SEARCH_TEXT)));
  }

  static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
