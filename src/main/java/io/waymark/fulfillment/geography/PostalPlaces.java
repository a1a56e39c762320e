package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of imported postal codes. */
@Repository
class PostalPlaces {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  PostalPlaces(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Every place with exactly one of these codes. */
  List<PostalPlace> withCode(String country, Set<String> codes) {
    return jdbc.sql(
            """
            select country, code, place, latitude, longitude
            from fulfillment.postal_code
            where country = :country and code in (:codes)
            """)
        .param("country", country)
        .param("codes", codes)
        .query(PostalPlaces::read)
        .list();
  }

  /** Every place whose code starts so; the prefix holds letters and digits only. */
  List<PostalPlace> startingWith(String country, String prefix) {
    return jdbc.sql(
            """
            select country, code, place, latitude, longitude
            from fulfillment.postal_code
            where country = ? and code like ?
            """)
        .params(country, prefix + "%")
        .query(PostalPlaces::read)
        .list();
  }

  /** What was imported, by country. */
  List<PostalCodeImport> imports() {
    return jdbc.sql(
            """
            select country, imported_at, places
            from fulfillment.postal_code_import
            order by country
            """)
        .query(
            (row, number) ->
                new PostalCodeImport(
                    row.getString("country"),
                    row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                    row.getInt("places")))
        .list();
  }

  /** Forgets a country. */
  void forget(String country) {
    jdbc.sql("delete from fulfillment.postal_code where country = ?").param(country).update();
    jdbc.sql("delete from fulfillment.postal_code_import where country = ?")
        .param(country)
        .update();
  }

  void add(List<PostalPlace> places) {
    batches.batchUpdate(
        """
        insert into fulfillment.postal_code (country, code, place, latitude, longitude)
        values (?, ?, ?, ?, ?)
        """,
        places.stream().map(PostalPlaces::columns).toList());
  }

  void add(PostalCodeImport done) {
    jdbc.sql(
            """
            insert into fulfillment.postal_code_import (country, imported_at, places)
            values (?, ?, ?)
            """)
        .params(done.country(), done.importedAt().atOffset(ZoneOffset.UTC), done.places())
        .update();
  }

  Set<String> countries() {
    return imports().stream().map(PostalCodeImport::country).collect(Collectors.toSet());
  }

  private static Object[] columns(PostalPlace place) {
    return new Object[] {
      place.country(),
      place.code(),
      place.name(),
      place.point().latitude(),
      place.point().longitude()
    };
  }

  private static PostalPlace read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new PostalPlace(
        row.getString("country"),
        row.getString("code"),
        row.getString("place"),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")));
  }
}
