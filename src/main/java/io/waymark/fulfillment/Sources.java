package io.waymark.fulfillment;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sources. */
@Repository
class Sources {

  private final JdbcClient jdbc;
  private final StoredJson json;

  Sources(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Source> all() {
    return jdbc.sql(
            """
            select location, name, kind, address, latitude, longitude, provider, active,
              operation
            from fulfillment.source
            order by location
            """)
        .query(this::source)
        .list();
  }

  void save(Source source) {
    jdbc.sql(
            """
            merge into fulfillment.source s
            using (values (cast(? as varchar), cast(? as varchar), cast(? as varchar),
              cast(? as text), cast(? as double precision), cast(? as double precision),
              cast(? as varchar), cast(? as boolean),
              cast(? as text)))
              as v (location, name, kind, address, latitude, longitude, provider, active,
                operation)
            on s.location = v.location
            when matched then update set
              name = v.name, kind = v.kind, address = v.address, latitude = v.latitude,
              longitude = v.longitude, provider = v.provider, active = v.active,
              operation = v.operation
            when not matched then insert
              (location, name, kind, address, latitude, longitude, provider, active, operation)
              values (v.location, v.name, v.kind, v.address, v.latitude, v.longitude, v.provider,
                v.active, v.operation)
            """)
        .params(
            source.location().value(),
            source.name(),
            source.kind().name(),
            json.written(source.address()),
            source.point().latitude(),
            source.point().longitude(),
            source.provider(),
            source.active(),
            json.written(source.operation()))
        .update();
  }

  boolean remove(LocationId location) {
    return jdbc.sql("delete from fulfillment.source where location = ?")
            .param(location.value())
            .update()
        > 0;
  }

  private Source source(ResultSet row, int number) throws SQLException {
    return new Source(
        new LocationId(row.getString("location")),
        row.getString("name"),
        Source.Kind.valueOf(row.getString("kind")),
        json.read(row.getString("address"), Address.class),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        row.getString("provider"),
        row.getBoolean("active"),
        json.read(row.getString("operation"), SourceOperation.class));
  }
}
