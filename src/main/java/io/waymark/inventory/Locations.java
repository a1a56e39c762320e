package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of locations. */
@Repository
class Locations {

  private final JdbcClient jdbc;

  Locations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes or renames a location, outside any transaction; whether it is new. */
  boolean define(Location location) {
    if (rename(location)) {
      return false;
    }
    try {
      jdbc.sql("insert into inventory.location (id, name) values (?, ?)")
          .params(location.id().value(), location.name())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      rename(location);
      return false;
    }
  }

  private boolean rename(Location location) {
    return jdbc.sql("update inventory.location set name = ? where id = ?")
            .params(location.name(), location.id().value())
            .update()
        > 0;
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
}
