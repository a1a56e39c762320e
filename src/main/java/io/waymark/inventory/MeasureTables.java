package io.waymark.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of data sources, measures and mappings. */
@Repository
class MeasureTables {

  private final JdbcClient jdbc;

  MeasureTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Measure> physical() {
    return new TreeSet<>(
        jdbc.sql("select data_source, name from inventory.measure")
            .query((row, number) -> new Measure(row.getString(1), row.getString(2)))
            .list());
  }

  List<StockSource> sources() {
    Map<String, StockSource> sources = new TreeMap<>();
    jdbc.sql("select name from inventory.data_source")
        .query(String.class)
        .list()
        .forEach(name -> sources.put(name, new StockSource(name, null, null)));
    physical().forEach(measure -> sources.get(measure.dataSource()).measures().add(measure.name()));
    jdbc.sql("select data_source, external_name, dimension from inventory.dimension_mapping")
        .query(
            (row, number) ->
                sources
                    .get(row.getString(1))
                    .dimensions()
                    .put(row.getString(2), Dimension.of(row.getString(3))))
        .list();
    return List.copyOf(sources.values());
  }

  /** What a data source calls the dimensions; empty for one that is not known. */
  Map<String, Dimension> dimensions(String source) {
    Map<String, Dimension> dimensions = new HashMap<>();
    jdbc.sql(
            "select external_name, dimension from inventory.dimension_mapping where data_source = ?")
        .param(source)
        .query((row, number) -> dimensions.put(row.getString(1), Dimension.of(row.getString(2))))
        .list();
    return dimensions;
  }

  boolean isSource(String name) {
    return jdbc.sql("select count(*) from inventory.data_source where name = ?")
            .param(name)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Makes the data source, adds its new measures and replaces its mapping. */
  void store(StockSource source) {
    if (!isSource(source.name())) {
      jdbc.sql("insert into inventory.data_source (name) values (?)").param(source.name()).update();
    }
    Set<Measure> known = physical();
    source.measures().stream()
        .filter(name -> !known.contains(new Measure(source.name(), name)))
        .forEach(
            name ->
                jdbc.sql("insert into inventory.measure (data_source, name) values (?, ?)")
                    .params(source.name(), name)
                    .update());
    jdbc.sql("delete from inventory.dimension_mapping where data_source = ?")
        .param(source.name())
        .update();
    source
        .dimensions()
        .forEach(
            (external, dimension) ->
                jdbc.sql("insert into inventory.dimension_mapping values (?, ?, ?)")
                    .params(source.name(), external, dimension.word())
                    .update());
  }

  /** Whether the measure has quantities anywhere or is part of a calculated measure. */
  boolean isUsed(Measure measure) {
    return jdbc.sql(
            """
            select exists (select 1 from inventory.quantity where data_source = ? and measure = ?)
              or exists (
                select 1 from inventory.calculated_part where data_source = ? and measure = ?)
            """)
        .params(measure.dataSource(), measure.name(), measure.dataSource(), measure.name())
        .query(Boolean.class)
        .single();
  }

  void remove(Measure measure) {
    jdbc.sql("delete from inventory.measure where data_source = ? and name = ?")
        .params(measure.dataSource(), measure.name())
        .update();
  }

  List<CalculatedMeasure> calculated() {
    Map<String, Boolean> limits = new TreeMap<>();
    Map<String, List<Measure>> added = new HashMap<>();
    Map<String, List<Measure>> subtracted = new HashMap<>();
    jdbc.sql(
            """
            select c.name, c.limits_reservations, p.data_source, p.measure, p.factor
            from inventory.calculated_measure c
            join inventory.calculated_part p on p.calculated = c.name
            order by c.name, p.data_source, p.measure
            """)
        .query(
            (row, number) -> {
              limits.put(row.getString(1), row.getBoolean(2));
              return (row.getInt(5) > 0 ? added : subtracted)
                  .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                  .add(new Measure(row.getString(3), row.getString(4)));
            })
        .list();
    return limits.entrySet().stream()
        .map(
            each ->
                new CalculatedMeasure(
                    each.getKey(),
                    added.get(each.getKey()),
                    subtracted.get(each.getKey()),
                    each.getValue()))
        .toList();
  }

  void store(CalculatedMeasure measure) {
    if (measure.limitsReservations()) {
      jdbc.sql("update inventory.calculated_measure set limits_reservations = false").update();
    }
    boolean isNew =
        jdbc.sql("update inventory.calculated_measure set limits_reservations = ? where name = ?")
                .params(measure.limitsReservations(), measure.name())
                .update()
            == 0;
    if (isNew) {
      jdbc.sql("insert into inventory.calculated_measure (name, limits_reservations) values (?, ?)")
          .params(measure.name(), measure.limitsReservations())
          .update();
    }
    removeParts(measure.name());
    measure.add().forEach(each -> storePart(measure.name(), each, 1));
    measure.subtract().forEach(each -> storePart(measure.name(), each, -1));
  }

  /** Removes a calculated measure; whether there was one. */
  boolean removeCalculated(String name) {
    removeParts(name);
    return jdbc.sql("delete from inventory.calculated_measure where name = ?").param(name).update()
        > 0;
  }

  private void removeParts(String name) {
    jdbc.sql("delete from inventory.calculated_part where calculated = ?").param(name).update();
  }

  private void storePart(String name, Measure measure, int factor) {
    jdbc.sql(
            """
            insert into inventory.calculated_part (calculated, data_source, measure, factor)
            values (?, ?, ?, ?)
            """)
        .params(name, measure.dataSource(), measure.name(), factor)
        .update();
  }
}
