package io.waymark.inventory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written to the table of reservations, by those who hold the locks. */
@Repository
class ReservationWrites {

  private static final String FRESH =
      "id, order_id, reference, sku, location, variant, quantity, uncovered, site, expires_at,"
          + " request, allocated";

  private final JdbcClient jdbc;

  ReservationWrites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts the reservations whose reference (with the request's own id) holds none yet; how many
   * those are. The caller holds the positions' locks, so two callers with the same lines cannot
   * both find none.
   */
  int insertUnlessHeld(List<Reservation> fresh) {
    return insert(
        fresh,
        """
        where not exists (
          select 1 from inventory.reservation r
          where r.reference = v.reference and r.request = v.request and r.ended_at is null)
        """);
  }

  /** Inserts reservations of which there is none of the same key. */
  void insert(List<Reservation> fresh) {
    insert(fresh, "");
  }

  private int insert(List<Reservation> fresh, String condition) {
    ColumnArrays<Reservation> rows =
        new ColumnArrays<>(fresh)
            .text(Reservation::id)
            .text(each -> each.orderId() == null ? null : each.orderId().value())
            .text(Reservation::reference)
            .text(each -> each.sku().value())
            .text(each -> each.location().value())
            .text(each -> each.variant().text())
            .number(Reservation::quantity)
            .number(Reservation::uncovered)
            .text(Reservation::site)
            .text(each -> each.expiresAt() == null ? null : utc(each.expiresAt()).toString())
            .text(each -> each.requestId() == null ? "" : each.requestId())
            .number(Reservation::allocated);
    List<Object> parameters = new ArrayList<>();
    parameters.add(utc(fresh.get(0).reservedAt()));
    parameters.addAll(rows.parameters());
    return jdbc.sql(
            """
            insert into inventory.reservation (id, order_id, reference, sku, location, variant,
              quantity, uncovered, site, expires_at, request, allocated, shipped, state,
              reserved_at)
            select v.id, v.order_id, v.reference, v.sku, v.location, v.variant, v.quantity,
              v.uncovered, v.site, cast(v.expires_at as timestamp with time zone), v.request,
              v.allocated, 0, 'OPEN', cast(? as timestamp with time zone)
            from %s
            %s
            """
                .formatted(rows.asOften(FRESH), condition))
        .params(parameters)
        .update();
  }

  /** Changes open reservations whose locks are held. */
  void apply(List<ReservationDelta> deltas, Instant at) {
    ColumnArrays<ReservationDelta> rows =
        new ColumnArrays<>(deltas)
            .text(ReservationDelta::id)
            .number(ReservationDelta::quantity)
            .number(ReservationDelta::shipped)
            .number(ReservationDelta::returned)
            .number(ReservationDelta::uncovered)
            .number(ReservationDelta::allocated)
            .text(each -> each.end() == null ? null : each.end().name());
    int changed =
        jdbc.sql(
                """
            merge into inventory.reservation r
            using (select * from %s) v
            on r.id = v.id
            when matched then update set quantity = r.quantity + v.quantity,
              shipped = r.shipped + v.shipped, returned = r.returned + v.returned,
              uncovered = r.uncovered + v.uncovered, allocated = r.allocated + v.allocated,
              state = case when v.last is null then r.state
                when r.shipped + v.shipped > 0 then 'SHIPPED' else v.last end,
              expires_at = case when v.last is null then r.expires_at end,
              ended_at = case when v.last is null then r.ended_at
                else cast(? as timestamp with time zone) end
            """
                    .formatted(
                        rows.asOften(
                            "id, quantity, shipped, returned, uncovered, allocated, last")))
            .params(rows.parameters(utc(at)))
            .update();
    WholeUpdate.check(changed, deltas.size());
  }

  /** Sets when the reservations, whose locks are held, expire. */
  void expire(Collection<String> ids, Instant expiresAt) {
    jdbc.sql("update inventory.reservation set expires_at = :at where id in (:ids)")
        .param("at", expiresAt == null ? null : utc(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("ids", ids)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
