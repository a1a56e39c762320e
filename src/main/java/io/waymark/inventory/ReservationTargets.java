package io.waymark.inventory;

import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what callers' keys mean. The id of a part of a site's reservation, or of a reservation that
 * moved since, means all of that SKU under its reference: its units may lie under other ids now.
 */
@Repository
class ReservationTargets {

  private final JdbcClient jdbc;

  ReservationTargets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Throws {@link Unknown} if nothing was ever reserved so. */
  ReservationTarget of(ReservationKey key) {
    ReservationTarget found = of(List.of(key)).get(key);
    if (found == null) {
      throw new Unknown("reservation", key.id() == null ? key.reference() : key.id());
    }
    return found;
  }

  /** Those that are known, by key. */
  Map<ReservationKey, ReservationTarget> of(Collection<ReservationKey> keys) {
    Set<String> ids = new HashSet<>();
    Set<String> references = new HashSet<>();
    keys.forEach(each -> (each.id() == null ? references : ids).add(name(each)));
    Map<String, ReservationTarget> byId = byId(ids);
    references.retainAll(known(references));
    Map<ReservationKey, ReservationTarget> found = new HashMap<>();
    for (ReservationKey each : keys) {
      if (byId.containsKey(each.id())) {
        found.put(each, byId.get(each.id()));
      } else if (references.contains(each.reference())) {
        found.put(each, new ReservationTarget(each.reference(), each.sku(), null));
      }
    }
    return found;
  }

  private Map<String, ReservationTarget> byId(Set<String> ids) {
    Map<String, ReservationTarget> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              select id, reference, sku, site is not null or state = 'MOVED' as moves
              from inventory.reservation
              where id in (:ids)
              """)
          .param("ids", ids)
          .query(
              (row, number) ->
                  found.put(
                      row.getString("id"),
                      new ReservationTarget(
                          row.getString("reference"),
                          new Sku(row.getString("sku")),
                          row.getBoolean("moves") ? null : row.getString("id"))))
          .list();
    }
    return found;
  }

  private Set<String> known(Set<String> references) {
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

  private static String name(ReservationKey key) {
    return key.id() == null ? key.reference() : key.id();
  }
}
