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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of reservations. Whoever changes a row holds its lock and its position's. Who comes by
 * the reference ({@link OpenReservations}) locks its rows and then their positions, in key order;
 * who comes by the position never waits for a row but passes over those that are locked, so that
 * the two cannot block each other.
 */
@Repository
class Reservations {

  static final String COLUMNS =
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

  static Reservation read(ResultSet row, int number) throws SQLException {
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
