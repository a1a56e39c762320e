package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
          + " r.allocated as of_allocations,"
          + " r.site, r.expires_at, r.request, r.reserved_at";

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /**
   * Locks all open reservations under the reference and their positions, in key order. What moved
   * while this waited is in rows that the waiting statement did not see: it looks again until
   * nothing is new.
   */
  List<HeldStock> lockOpen(String reference) {
    List<HeldStock> held = lock(reference);
    while (!idsUnder(reference).equals(ids(held))) {
      held = lock(reference);
    }
    return held;
  }

  private Set<String> idsUnder(String reference) {
    return Set.copyOf(
        jdbc.sql("select id from inventory.reservation where reference = ? and ended_at is null")
            .param(reference)
            .query(String.class)
            .list());
  }

  private static Set<String> ids(List<HeldStock> held) {
    return held.stream().map(each -> each.reservation().id()).collect(Collectors.toSet());
  }

  // Of each row PostgreSQL locks the position first, as it is named first: two callers who see not
  // the same rows of a position would else wait for each other.
  private List<HeldStock> lock(String reference) {
    return jdbc.sql(
            """
            select %s, p.on_hand, p.reserved, p.uncovered
            from inventory.position p
            join inventory.reservation r
              on r.sku = p.sku and r.location = p.location and r.variant = p.variant
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
        .param(now.atOffset(ZoneOffset.UTC))
        .query(Reservations::read)
        .list();
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
        row.getInt("of_allocations"),
        row.getString("site"),
        expiresAt == null ? null : expiresAt.toInstant(),
        request.isEmpty() ? null : request,
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }
}
