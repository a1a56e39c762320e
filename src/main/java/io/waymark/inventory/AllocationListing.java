package io.waymark.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads allocations and their history, page by page. */
@Repository
class AllocationListing {

  private final JdbcClient jdbc;
  private final SellablePositions sellable;
  private final PoolReader pools;

  AllocationListing(JdbcClient jdbc, SellablePositions sellable, PoolReader pools) {
    this.jdbc = jdbc;
    this.sellable = sellable;
    this.pools = pools;
  }

  Page<AllocationFigures> allocations(AllocationSearch search) {
    AllocationKey after = search.after() == null ? null : key(search.after());
    Page<Allocation> page =
        restricted(
                "select sku, location, path, allocated, consumed from inventory.allocation", search)
            .where(
                "(sku, location, path) > (:after)",
                "after",
                after == null
                    ? null
                    : List.of(
                        after.place().sku().value(),
                        after.place().location().value(),
                        after.group().text()))
            .page(
                jdbc,
                "sku, location, path",
                search.limit(),
                AllocationListing::allocation,
                AllocationListing::cursor);
    Set<PositionKey> places = new HashSet<>();
    page.rows().forEach(each -> places.add(new PositionKey(each.sku(), each.location())));
    Map<PositionKey, Pool> all = forAll(places);
    return new Page<>(
        page.rows().stream()
            .map(each -> figures(each, all.get(new PositionKey(each.sku(), each.location()))))
            .toList(),
        page.next());
  }

  Page<AllocationEntry> entries(AllocationSearch search) {
    return restricted("select * from inventory.allocation_entry", search)
        .where(
            "seq < :after", "after", search.after() == null ? null : Cursor.number(search.after()))
        .page(
            jdbc,
            "seq desc",
            search.limit(),
            AllocationListing::entry,
            last -> Long.toString(last.seq()));
  }

  int commonPool(PositionKey place) {
    return (int) forAll(Set.of(place)).get(place).takeable();
  }

  /** What somebody of no group and no channel may take of these places. */
  private Map<PositionKey, Pool> forAll(Set<PositionKey> places) {
    Map<PositionKey, Pool> found = new HashMap<>();
    if (!places.isEmpty()) {
      SellableStock stock = sellable.readReserved(places);
      Pools kept = pools.read(places);
      places.forEach(each -> found.put(each, kept.of(each, stock.available(each), Map.of())));
    }
    return found;
  }

  private static AllocationFigures figures(Allocation allocation, Pool pool) {
    int backed = (int) Math.min(allocation.left(), pool.available());
    return new AllocationFigures(allocation, backed, (int) pool.takeable());
  }

  private static RecordQuery restricted(String select, AllocationSearch search) {
    List<String> skus = search.skus().stream().map(Sku::value).toList();
    String path = search.group() == null ? null : search.group().text() + "/";
    return new RecordQuery(select)
        .where("sku in (:skus)", "skus", skus.isEmpty() ? null : skus)
        .where(
            "location = :location",
            "location",
            search.location() == null ? null : search.location().value())
        .where("left(path || '/', :depth) = :path", "path", path)
        .with("depth", path == null ? 0 : path.length());
  }

  private static Allocation allocation(ResultSet row, int number) throws SQLException {
    return Allocation.of(
        AllocationTable.key(row),
        new AllocationDelta(row.getInt("allocated"), row.getInt("consumed")));
  }

  private static AllocationEntry entry(ResultSet row, int number) throws SQLException {
    return new AllocationEntry(
        row.getLong("seq"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        AllocationGroup.parse(row.getString("path")),
        AllocationEntry.Kind.valueOf(row.getString("kind")),
        row.getInt("allocated"),
        row.getInt("consumed"),
        row.getString("request"),
        row.getString("reference"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  private static String cursor(Allocation last) {
    return String.join(
        ".",
        encoded(last.sku().value()),
        encoded(last.location().value()),
        encoded(last.group().text()));
  }

  private static AllocationKey key(String after) {
    try {
      String[] parts = after.split("\\.", -1);
      return new AllocationKey(
          new PositionKey(new Sku(decoded(parts[0])), new LocationId(decoded(parts[1]))),
          AllocationGroup.parse(decoded(parts[2])));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | InvalidInput e) {
      throw InvalidInput.of("after", "cursor", "must be the \"next\" of an earlier page");
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), UTF_8);
  }
}
