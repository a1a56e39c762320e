package io.waymark.fulfillment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what has a name and little else to be found by. */
@Repository
class DefinitionTable {

  private final JdbcClient jdbc;
  private final StoredJson json;

  DefinitionTable(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  <T> List<T> all(String kind, Class<T> type) {
    return jdbc.sql("select definition from fulfillment.definition where kind = ? order by id")
        .param(kind)
        .query((row, number) -> json.read(row.getString("definition"), type))
        .list();
  }

  void save(String kind, String id, Object definition) {
    jdbc.sql(
            """
            merge into fulfillment.definition d
            using (values (cast(? as varchar), cast(? as varchar), cast(? as text)))
              as v (kind, id, definition)
            on d.kind = v.kind and d.id = v.id
            when matched then update set definition = v.definition
            when not matched then insert (kind, id, definition)
              values (v.kind, v.id, v.definition)
            """)
        .params(kind, id, json.written(definition))
        .update();
  }

  boolean remove(String kind, String id) {
    return jdbc.sql("delete from fulfillment.definition where kind = ? and id = ?")
            .params(kind, id)
            .update()
        > 0;
  }
}
