package io.waymark.fulfillment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sources. */
@Repository
class Sources {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Sources(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Source> all() {
    return jdbc.sql(
            """
            select location, name, kind, address, latitude, longitude, provider, active
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
              cast(? as varchar), cast(? as boolean)))
              as v (location, name, kind, address, latitude, longitude, provider, active)
            on s.location = v.location
            when matched then update set
              name = v.name, kind = v.kind, address = v.address, latitude = v.latitude,
              longitude = v.longitude, provider = v.provider, active = v.active
            when not matched then insert
              (location, name, kind, address, latitude, longitude, provider, active)
              values (v.location, v.name, v.kind, v.address, v.latitude, v.longitude, v.provider,
                v.active)
            """)
        .params(
            source.location().value(),
            source.name(),
            source.kind().name(),
            written(source.address()),
            source.point().latitude(),
            source.point().longitude(),
            source.provider(),
            source.active())
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
        address(row.getString("address")),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        row.getString("provider"),
        row.getBoolean("active"));
  }

  private String written(Address address) {
    try {
      return json.writeValueAsString(address);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Address address(String written) {
    try {
      return json.readValue(written, Address.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
