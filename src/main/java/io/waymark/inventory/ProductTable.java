package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of products and their attributes. */
@Repository
class ProductTable {

  private static final int TRIGRAM = 3;
  private static final String SHORT =
      "(lower(p.name) like :text escape '!' or lower(p.sku) like :text escape '!')";

  // In two halves, because for an or PostgreSQL may go through all SKUs in order instead of using
  // the indexes of parts of names, which know no text of fewer than three letters.
  private static final String LONG =
      """
      p.sku in (
        select sku from inventory.product where lower(name) like :text escape '!'
        union
        select sku from inventory.product where lower(sku) like :text escape '!')
      """;

  private final JdbcClient jdbc;

  ProductTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Attribute(Sku sku, String name, String text) {}

  Set<Sku> existing(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return Set.of();
    }
    ColumnArrays<Sku> rows = new ColumnArrays<>(skus).text(Sku::value);
    return new HashSet<>(
        jdbc.sql(
                "select p.sku from %s join inventory.product p on p.sku = v.sku"
                    .formatted(rows.as("sku")))
            .params(rows.parameters())
            .query((row, number) -> new Sku(row.getString(1)))
            .list());
  }

  /** Stores products of different SKUs. */
  void store(Collection<Product> products) {
    ColumnArrays<Product> rows =
        new ColumnArrays<>(products).text(product -> product.sku().value()).text(Product::name);
    jdbc.sql(
            """
            merge into inventory.product p
            using (select * from %s) v
            on p.sku = v.sku
            when matched then update set name = v.name
            when not matched then insert (sku, name) values (v.sku, v.name)
            """
                .formatted(rows.as("sku, name")))
        .params(rows.parameters())
        .update();
    replaceAttributes(products);
  }

  private void replaceAttributes(Collection<Product> products) {
    ColumnArrays<Product> skus =
        new ColumnArrays<>(products).text(product -> product.sku().value());
    jdbc.sql(
            """
            delete from inventory.product_attribute where sku in (select v.sku from %s)
            """
                .formatted(skus.as("sku")))
        .params(skus.parameters())
        .update();
    List<Attribute> attributes = new ArrayList<>();
    products.forEach(
        product ->
            product
                .attributes()
                .forEach((name, text) -> attributes.add(new Attribute(product.sku(), name, text))));
    if (!attributes.isEmpty()) {
      ColumnArrays<Attribute> rows =
          new ColumnArrays<>(attributes)
              .text(each -> each.sku().value())
              .text(Attribute::name)
              .text(Attribute::text);
      jdbc.sql(
              "insert into inventory.product_attribute (sku, name, text) select v.* from %s"
                  .formatted(rows.as("sku, name, text")))
          .params(rows.parameters())
          .update();
    }
  }

  /** One page of SKUs and names, without attributes. */
  StockRecords.Page<Product> find(ProductSearch search) {
    RecordQuery query = new RecordQuery("select p.sku, p.name from inventory.product p");
    if (search.text() != null && !search.text().isBlank()) {
      String text = search.text().strip().toLowerCase(Locale.ROOT);
      query.where(text.length() < TRIGRAM ? SHORT : LONG, "text", "%" + escaped(text) + "%");
    }
    int number = 0;
    for (Map.Entry<String, Set<String>> each : search.attributes().entrySet()) {
      String values = "values" + number++;
      query
          .where(
              """
              exists (
                select 1 from inventory.product_attribute a
                where a.sku = p.sku and a.name = :%1$sName and a.text in (:%1$s))
              """
                  .formatted(values),
              values,
              each.getValue().isEmpty() ? Set.of("") : each.getValue())
          .with(values + "Name", each.getKey());
    }
    return query
        .where("p.sku > :after", "after", search.after() == null ? null : search.after().value())
        .page(
            jdbc,
            "p.sku",
            search.limit(),
            (row, index) -> new Product(new Sku(row.getString(1)), row.getString(2), null),
            last -> last.sku().value());
  }

  /** The attributes of these SKUs. */
  Map<Sku, Map<String, String>> attributes(Collection<Sku> skus) {
    Map<Sku, Map<String, String>> found = new LinkedHashMap<>();
    ColumnArrays<Sku> rows = new ColumnArrays<>(skus).text(Sku::value);
    jdbc.sql(
            """
            select a.sku, a.name, a.text
            from %s
            join inventory.product_attribute a on a.sku = v.sku
            """
                .formatted(rows.as("sku")))
        .params(rows.parameters())
        .query(
            (row, number) ->
                found
                    .computeIfAbsent(new Sku(row.getString(1)), sku -> new LinkedHashMap<>())
                    .put(row.getString(2), row.getString(3)))
        .list();
    return found;
  }

  List<Product> withName(Sku sku) {
    return jdbc.sql("select sku, name from inventory.product where sku = ?")
        .param(sku.value())
        .query((row, number) -> new Product(sku, row.getString(2), null))
        .list();
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
