package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the room's tables for operators. */
@Service
class JdbcStockRecords implements StockRecords {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ID = 60;

  private final JdbcClient jdbc;
  private final Locations locations;
  private final ReasonCodes reasonCodes;

  JdbcStockRecords(JdbcClient jdbc, Locations locations, ReasonCodes reasonCodes) {
    this.jdbc = jdbc;
    this.locations = locations;
    this.reasonCodes = reasonCodes;
  }

  @Override
  public boolean define(Location location) {
    check("name", location.name(), LONGEST_NAME);
    check("site", location.site(), LONGEST_ID);
    check("organization", location.organization(), LONGEST_ID);
    if (locations.isOfAnotherOrganization(location)) {
      throw InvalidInput.of(
          "organization", "unique", "must be that of the other locations of the site");
    }
    return locations.define(location);
  }

  @Override
  public Page<Location> locations(LocationId after, int limit) {
    return new RecordQuery("select " + Locations.COLUMNS + " from inventory.location")
        .where("id > :after", "after", text(after))
        .page(jdbc, "id", limit, Locations::read, last -> last.id().value());
  }

  @Override
  public Set<String> unknownPlaces(Dimension dimension, Collection<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(locations.known(dimension, unknown));
    return unknown;
  }

  @Override
  public Page<StockPosition> positions(StockSearch search) {
    PositionKey after = search.after() == null ? null : Cursor.position(search.after());
    return restricted(
            "select sku, location, variant, on_hand, reserved, uncovered from inventory.position",
            search)
        .where(
            "(sku, location, variant) > (:after)",
            "after",
            after == null ? null : Positions.row(after))
        .page(jdbc, "sku, location, variant", search.limit(), Positions::read, Cursor::of);
  }

  @Override
  public Page<Movement> movements(StockSearch search) {
    return restricted("select " + Movements.COLUMNS + " from inventory.movement m", search)
        .where(
            "seq < :after", "after", search.after() == null ? null : Cursor.number(search.after()))
        .page(jdbc, "seq desc", search.limit(), Movements::read, last -> Long.toString(last.seq()));
  }

  @Override
  public Page<ReservationEntry> reservations(StockSearch search) {
    return restricted("select * from inventory.reservation", search)
        .where("order_id = :orderId", "orderId", text(search.orderId()))
        .where("reference = :reference", "reference", search.reference())
        .where("id < :after", "after", search.after())
        .page(jdbc, "id desc", search.limit(), JdbcStockRecords::entry, ReservationEntry::id);
  }

  @Override
  public List<ReasonCode> reasonCodes() {
    return reasonCodes.all();
  }

  @Override
  public void define(ReasonCode reason) {
    reasonCodes.define(reason);
  }

  @Override
  public List<InvariantViolation> violations() {
    return jdbc.sql(InvariantQuery.SQL).query(InvariantViolation.class).list();
  }

  private static RecordQuery restricted(String select, StockSearch search) {
    return new RecordQuery(select).at(search.skus(), search.location());
  }

  private static ReservationEntry entry(ResultSet row, int number) throws SQLException {
    String orderId = row.getString("order_id");
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
    return new ReservationEntry(
        row.getString("id"),
        orderId == null ? null : new OrderId(orderId),
        row.getString("reference"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        Variant.stored(row.getString("variant")),
        row.getInt("quantity"),
        row.getInt("shipped"),
        row.getInt("returned"),
        row.getInt("uncovered"),
        row.getInt("allocated"),
        row.getString("site"),
        expiresAt == null ? null : expiresAt.toInstant(),
        ReservationEntry.State.valueOf(row.getString("state")),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }

  private static void check(String field, String value, int longest) {
    if (value == null || value.isBlank() || value.length() > longest) {
      throw InvalidInput.of(field, "length", "must have 1 to " + longest + " characters");
    }
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
