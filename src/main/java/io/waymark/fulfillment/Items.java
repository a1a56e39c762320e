package io.waymark.fulfillment;

import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of products. */
@Repository
class Items {

  private final JdbcClient jdbc;
  private final StoredJson json;

  Items(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ItemMemory memory() {
    boolean any =
        !jdbc.sql("select 1 from fulfillment.item fetch first 1 row only")
            .query(Integer.class)
            .list()
            .isEmpty();
    return new ItemMemory(any, this::withSkus);
  }

  List<Item> withSkus(Collection<Sku> skus) {
    return jdbc.sql("select definition from fulfillment.item where sku in (:skus)")
        .param("skus", skus.stream().map(Sku::value).toList())
        .query((row, number) -> json.read(row.getString("definition"), Item.class))
        .list();
  }

  void save(Item item) {
    jdbc.sql(
            """
            merge into fulfillment.item i
            using (values (cast(? as varchar), cast(? as text))) as v (sku, definition)
            on i.sku = v.sku
            when matched then update set definition = v.definition
            when not matched then insert (sku, definition) values (v.sku, v.definition)
            """)
        .params(item.sku().value(), json.written(item))
        .update();
  }

  boolean remove(Sku sku) {
    return jdbc.sql("delete from fulfillment.item where sku = ?").param(sku.value()).update() > 0;
  }
}
