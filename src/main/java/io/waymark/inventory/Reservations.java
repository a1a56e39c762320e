package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of reservations. Whoever changes a row holds its lock and its position's. Who comes by
 * the reference locks row and position in one statement, in key order; who comes by the position
 * never waits for a row but passes over those that are locked, so that the two cannot block each
 * other.
 */
@Repository
class Reservations {

  private static final String COLUMNS =
      "r.id, r.order_id, r.reference, r.sku, r.location, r.variant,"
          + " r.quantity - r.shipped - r.returned as open_units, r.uncovered as open_uncovered,"
          + " r.site, r.expires_at, r.request, r.reserved_at";

  private static final String FRESH =
      "id, order_id, reference, sku, location, variant, quantity, uncovered, site, expires_at,"
          + " request";

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
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
            .text(each -> each.requestId() == null ? "" : each.requestId());
    List<Object> parameters = new ArrayList<>();
    parameters.add(utc(fresh.get(0).reservedAt()));
    parameters.addAll(rows.parameters());
    return jdbc.sql(
            """
            insert into inventory.reservation (id, order_id, reference, sku, location, variant,
              quantity, uncovered, site, expires_at, request, shipped, state, reserved_at)
            select v.id, v.order_id, v.reference, v.sku, v.location, v.variant, v.quantity,
              v.uncovered, v.site, cast(v.expires_at as timestamp with time zone), v.request, 0,
              'OPEN', cast(? as timestamp with time zone)
            from %s
            %s
            """
                .formatted(rows.as(FRESH), condition))
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

  /** The reservation of this id, open or ended, as far as it is open. */
  Optional<Reservation> of(String id) {
    return jdbc.sql("select %s from inventory.reservation r where r.id = ?".formatted(COLUMNS))
        .param(id)
        .query(Reservations::read)
        .optional();
  }

  /** The reservations of these ids, open or ended. */
  List<Reservation> of(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select %s from inventory.reservation r where r.id in (:ids)".formatted(COLUMNS))
            .param("ids", ids)
            .query(Reservations::read)
            .list();
  }

  /** Those of the references under which anything was ever reserved. */
  Set<String> known(Collection<String> references) {
    return references.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "select distinct reference from inventory.reservation"
                        + " where reference in (:references)")
                .param("references", references)
                .query(String.class)
                .list());
  }

  /** The reference that is meant; throws {@link Unknown} if nothing was ever reserved so. */
  String referenceOf(ReservationKey which) {
    if (which.id() != null) {
      return of(which.id())
          .map(Reservation::reference)
          .orElseThrow(() -> new Unknown("reservation", which.id()));
    }
    if (known(Set.of(which.reference())).isEmpty()) {
      throw new Unknown("reservation", which.reference());
    }
    return which.reference();
  }

  /** Locks the open reservations under the reference and their positions, in key order. */
  List<HeldStock> lockOpen(String reference) {
    return jdbc.sql(
            """
            select %s, p.on_hand, p.reserved, p.uncovered
            from inventory.reservation r
            join inventory.position p on p.sku = r.sku and p.location = r.location and p.variant = r.variant
            where r.reference = ? and r.ended_at is null
            order by r.sku, r.location, r.variant, r.id
            for update
            """
                .formatted(COLUMNS))
        .param(reference)
        .query((row, number) -> new HeldStock(read(row, number), Positions.read(row, number)))
        .list();
  }

  /**
   * The open reservations that meet the condition and that nobody else has locked, now locked, in
   * the order in which they were made. The caller holds locks of positions and waits for nothing.
   *
   * @param condition in SQL, of the reservation as {@code r} with named parameters
   */
  List<Reservation> lockUnheld(String condition, Map<String, ?> parameters) {
    return jdbc.sql(
            """
            select %s from inventory.reservation r
            where r.ended_at is null and %s
            order by r.reserved_at, r.id
            for update skip locked
            """
                .formatted(COLUMNS, condition))
        .params(parameters)
        .query(Reservations::read)
        .list();
  }

  /** Units that are held at the place for its whole site, by nobody else locked, now locked. */
  List<Reservation> lockProvisional(PositionKey place) {
    return lockUnheld(
        "r.site is not null and r.sku = :sku and r.location = :location",
        Map.of("sku", place.sku().value(), "location", place.location().value()));
  }

  /** Open reservations whose time is over, the longest first. */
  List<Reservation> expired(Instant now, int most) {
    return jdbc.sql(
            """
            select %s from inventory.reservation r
            where r.ended_at is null and r.expires_at <= ?
            order by r.expires_at
            fetch first %d rows only
            """
                .formatted(COLUMNS, most))
        .param(utc(now))
        .query(Reservations::read)
        .list();
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
            .text(each -> each.end() == null ? null : each.end().name());
    int changed =
        jdbc.sql(
                """
            merge into inventory.reservation r
            using (select * from %s) v
            on r.id = v.id
            when matched then update set quantity = r.quantity + v.quantity,
              shipped = r.shipped + v.shipped, returned = r.returned + v.returned,
              uncovered = r.uncovered + v.uncovered,
              state = case when v.last is null then r.state
                when r.shipped + v.shipped > 0 then 'SHIPPED' else v.last end,
              expires_at = case when v.last is null then r.expires_at end,
              ended_at = case when v.last is null then r.ended_at
                else cast(? as timestamp with time zone) end
            """
                    .formatted(rows.as("id, quantity, shipped, returned, uncovered, last")))
            .params(rows.parameters(utc(at)))
            .update();
    WholeUpdate.check(changed, deltas.size());
  }

  /** Sets when the reservations, whose locks are held, expire. */
  void expire(Collection<String> ids, Instant expiresAt) {
    jdbc.sql("update inventory.reservation set expires_at = :at where id in (:ids)")
        .param(
            "at", expiresAt == null ? null : utc(expiresAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("ids", ids)
        .update();
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

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Reservation read(ResultSet row, int number) throws SQLException {
    String orderId = row.getString("order_id");
    OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
    String request = row.getString("request");
    return new Reservation(
        row.getString("id"),
        orderId == null ? null : new OrderId(orderId),
        row.getString("reference"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        Variant.stored(row.getString("variant")),
        row.getInt("open_units"),
        row.getInt("open_uncovered"),
        row.getString("site"),
        expiresAt == null ? null : expiresAt.toInstant(),
        request.isEmpty() ? null : request,
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }
}
