package io.waymark.fulfillment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of strategies. */
@Repository
class Strategies {

  private static final String ALL =
      """
      select id, name, objective, costs, max_distance_km, max_sources, is_default, active, rules
      from fulfillment.strategy
      order by id
      """;

  private final JdbcClient jdbc;
  private final StoredJson json;

  Strategies(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Strategy> all() {
    return jdbc.sql(ALL).query(this::strategy).list();
  }

  /** All of them, locked until the transaction ends. */
  List<Strategy> lockAll() {
    return jdbc.sql(ALL + " for update").query(this::strategy).list();
  }

  void save(Strategy strategy) {
    jdbc.sql(
            """
            merge into fulfillment.strategy s
            using (values (cast(? as varchar), cast(? as varchar), cast(? as varchar),
              cast(? as text), cast(? as double precision), cast(? as integer),
              cast(? as boolean), cast(? as boolean), cast(? as text)))
              as v (id, name, objective, costs, max_distance_km, max_sources, is_default, active,
                rules)
            on s.id = v.id
            when matched then update set
              name = v.name, objective = v.objective, costs = v.costs,
              max_distance_km = v.max_distance_km, max_sources = v.max_sources,
              is_default = v.is_default, active = v.active,
              rules = v.rules
            when not matched then insert
              (id, name, objective, costs, max_distance_km, max_sources, is_default, active, rules)
              values (v.id, v.name, v.objective, v.costs, v.max_distance_km, v.max_sources,
                v.is_default, v.active, v.rules)
            """)
        .params(
            strategy.id(),
            strategy.name(),
            strategy.objective().name(),
            json.written(strategy.costs()),
            strategy.maxDistanceKm(),
            strategy.maxSources(),
            strategy.isDefault(),
            strategy.active(),
            json.written(strategy.rules()))
        .update();
  }

  void makeOnlyDefault(String id) {
    jdbc.sql("update fulfillment.strategy set is_default = false where is_default and id <> ?")
        .param(id)
        .update();
  }

  void remove(String id) {
    jdbc.sql("delete from fulfillment.strategy where id = ?").param(id).update();
  }

  private Strategy strategy(ResultSet row, int number) throws SQLException {
    return new Strategy(
        row.getString("id"),
        row.getString("name"),
        Strategy.Objective.valueOf(row.getString("objective")),
        json.read(row.getString("costs"), Strategy.Costs.class),
        row.getObject("max_distance_km", Double.class),
        row.getObject("max_sources", Integer.class),
        row.getBoolean("is_default"),
        row.getBoolean("active"),
        json.read(row.getString("rules"), StrategyRules.class));
  }
}
