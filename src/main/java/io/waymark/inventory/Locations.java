package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table of locations. */
@Repository
class Locations {

  static final String COLUMNS = "id, name, coalesce(site, id) as site, organization";

  private final JdbcClient jdbc;

  Locations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes or changes a location, outside any transaction; whether it is new. */
  boolean define(Location location) {
    if (change(location)) {
      return false;
    }
    try {
      jdbc.sql("insert into inventory.location (id, name, site, organization) values (?, ?, ?, ?)")
          .params(location.id().value(), location.name(), location.site(), location.organization())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      change(location);
      return false;
    }
  }

  private boolean change(Location location) {
    return jdbc.sql(
                "update inventory.location set name = ?, site = ?, organization = ? where id = ?")
            .params(
                location.name(), location.site(), location.organization(), location.id().value())
            .update()
        > 0;
  }

  /** Whether the site belongs to another organization already, by another location. */
  boolean isOfAnotherOrganization(Location location) {
    return jdbc.sql(
                """
            select count(*) from inventory.location
            where coalesce(site, id) = ? and organization <> ? and id <> ?
            """)
            .params(location.site(), location.organization(), location.id().value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The locations of each of these sites, sorted; a site that is not known has none. */
  Map<String, List<LocationId>> ofSites(Collection<String> sites) {
    Map<String, List<LocationId>> found = new HashMap<>();
    sites.forEach(each -> found.put(each, new ArrayList<>()));
    if (!sites.isEmpty()) {
      jdbc.sql(
              "select coalesce(site, id), id from inventory.location"
                  + " where coalesce(site, id) in (:sites) order by id")
          .param("sites", sites)
          .query((row, number) -> found.get(row.getString(1)).add(new LocationId(row.getString(2))))
          .list();
    }
    return found;
  }

  Set<LocationId> existing(Collection<LocationId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select id from inventory.location where id in (:ids)")
            .param("ids", ids.stream().map(LocationId::value).toList())
            .query((row, number) -> new LocationId(row.getString("id")))
            .list());
  }

  /** Those of these names that a location has as its id, its site or its organization. */
  Set<String> known(Dimension dimension, Collection<String> names) {
    String column =
        switch (dimension) {
          case LOCATION -> "id";
          case SITE -> "coalesce(site, id)";
          case ORGANIZATION -> "organization";
          default -> throw new IllegalArgumentException("no place: " + dimension);
        };
    return names.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "select distinct %1$s from inventory.location where %1$s = any(cast(? as varchar array))"
                        .formatted(column))
                .param(new SqlArrayValue("varchar", names.toArray()))
                .query(String.class)
                .list());
  }

  static Location read(ResultSet row, int number) throws SQLException {
    return new Location(
        new LocationId(row.getString("id")),
        row.getString("name"),
        row.getString("site"),
        row.getString("organization"));
  }
}
