package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what stands already under the keys of a submission. */
@Component
class Twins {

  private record Twin(OrderId id, String key, String fingerprint) {}

  private final JdbcClient jdbc;
  private final OrderReader orders;

  Twins(JdbcClient jdbc, OrderReader orders) {
    this.jdbc = jdbc;
    this.orders = orders;
  }

  Optional<Placement> of(Submission submission) {
    NewOrder order = submission.canonical().order();
    // The same idempotency key first: it is the nearer promise. At most two rows.
    return jdbc
        .sql(
            """
            select id, idempotency_key, fingerprint
            from orders.sales_order
            where idempotency_key = :key or (channel = :channel and channel_order_id = :id)
            order by case when idempotency_key = :key then 0 else 1 end
            """)
        .param("key", submission.key().orElse(""))
        .param("channel", order.channel())
        .param("id", order.channelOrderId())
        .query(
            (row, number) ->
                new Twin(
                    new OrderId(row.getString("id")),
                    row.getString("idempotency_key"),
                    row.getString("fingerprint")))
        .list()
        .stream()
        .findFirst()
        .map(twin -> answer(twin, submission));
  }

  private Placement answer(Twin twin, Submission submission) {
    if (twin.fingerprint().equals(submission.fingerprint())) {
      return new Placement.AlreadyPlaced(orders.find(twin.id()).orElseThrow());
    }
    boolean sameKey = submission.key().filter(key -> key.equals(twin.key())).isPresent();
    return new Placement.Conflicting(twin.id(), sameKey ? "Idempotency-Key" : "channelOrderId");
  }
}
