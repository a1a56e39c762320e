package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reservations. */
@Repository
class Reservations {

  private static final String COLUMNS =
      "r.id, r.order_id, r.reference, r.sku, r.location, r.variant, r.quantity, r.reserved_at";

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts the reservations whose reference holds none yet; how many those are. The caller holds
   * the positions' locks, so two callers with the same lines cannot both find none.
   */
  int insertUnlessHeld(List<Reservation> fresh) {
    ColumnArrays<Reservation> rows =
        new ColumnArrays<>(fresh)
            .text(Reservation::id)
            .text(each -> each.orderId() == null ? null : each.orderId().value())
            .text(Reservation::reference)
            .text(each -> each.sku().value())
            .text(each -> each.location().value())
            .text(each -> each.variant().text())
            .number(Reservation::quantity);
    List<Object> parameters = new ArrayList<>();
    parameters.add(fresh.get(0).reservedAt().atOffset(ZoneOffset.UTC));
    parameters.addAll(rows.parameters());
    return jdbc.sql(
            """
            insert into inventory.reservation (id, order_id, reference, sku, location, variant,
              quantity, shipped, state, reserved_at)
            select v.id, v.order_id, v.reference, v.sku, v.location, v.variant, v.quantity, 0,
              'OPEN', cast(? as timestamp with time zone)
            from %s
            where not exists (
              select 1 from inventory.reservation r
              where r.reference = v.reference and r.ended_at is null)
            """
                .formatted(rows.as("id, order_id, reference, sku, location, variant, quantity")))
        .params(parameters)
        .update();
  }

  List<Reservation> openUnder(Collection<String> references) {
    return jdbc.sql(
            """
            select %s from inventory.reservation r
            where r.reference in (:references) and r.ended_at is null
            order by r.id
            """
                .formatted(COLUMNS))
        .param("references", references)
        .query(Reservations::read)
        .list();
  }

  /** Locks the open reservations under the reference and their positions, in key order. */
  List<HeldStock> lockOpen(String reference) {
    return jdbc.sql(
            """
            select %s, p.on_hand, p.reserved
            from inventory.reservation r
            join inventory.position p on p.sku = r.sku and p.location = r.location and p.variant = r.variant
            where r.reference = ? and r.ended_at is null
            order by r.sku, r.location, r.variant
            for update
            """
                .formatted(COLUMNS))
        .param(reference)
        .query((row, number) -> new HeldStock(read(row, number), Positions.read(row, number)))
        .list();
  }

  void end(List<Ending> endings, Instant at) {
    List<Object> parameters = new ArrayList<>();
    endings.forEach(
        each -> {
          parameters.add(each.held().reservation().id());
          parameters.add(each.state().name());
          parameters.add(each.shipped());
        });
    parameters.add(at.atOffset(ZoneOffset.UTC));
    int changed =
        jdbc.sql(
                """
            merge into inventory.reservation r
            using (values %s) as v (id, state, shipped)
            on r.id = v.id
            when matched then update set state = v.state, shipped = v.shipped, ended_at = ?
            """
                    .formatted(ValuesList.typed(endings.size(), "varchar", "varchar", "integer")))
            .params(parameters)
            .update();
    WholeUpdate.check(changed, endings.size());
  }

  boolean anyShippedUnder(String reference) {
    return jdbc.sql(
                """
            select count(*) from inventory.reservation
            where reference = ? and state = 'SHIPPED'
            """)
            .param(reference)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Reservation read(ResultSet row, int number) throws SQLException {
    String orderId = row.getString("order_id");
    return new Reservation(
        row.getString("id"),
        orderId == null ? null : new OrderId(orderId),
        row.getString("reference"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        Variant.stored(row.getString("variant")),
        row.getInt("quantity"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }
}
