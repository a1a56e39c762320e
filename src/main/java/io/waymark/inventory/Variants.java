package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of variants, one column for each dimension. */
@Repository
class Variants {

  private static final String COLUMNS =
      Dimension.ofVariant().stream().map(Dimension::word).collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  Variants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the variants that are missing. */
  void create(Collection<Variant> all) {
    TreeSet<Variant> wanted = new TreeSet<>(all);
    wanted.remove(Variant.NONE);
    if (wanted.isEmpty()) {
      return;
    }
    List<Object> parameters = new ArrayList<>();
    wanted.forEach(variant -> addTo(parameters, variant));
    String[] types =
        Collections.nCopies(1 + Dimension.ofVariant().size(), "varchar").toArray(String[]::new);
    jdbc.sql(
            """
            insert into inventory.variant (id, %1$s)
            select v.* from (values %2$s) as v (id, %1$s)
            where not exists (select 1 from inventory.variant old where old.id = v.id)
            """
                .formatted(COLUMNS, ValuesList.typed(wanted.size(), types)))
        .params(parameters)
        .update();
  }

  private static void addTo(List<Object> parameters, Variant variant) {
    Map<String, String> dimensions = variant.dimensions();
    dimensions.putIfAbsent(Dimension.STATUS.word(), Variant.AVAILABLE);
    parameters.add(variant.text());
    Dimension.ofVariant().forEach(each -> parameters.add(dimensions.get(each.word())));
  }
}
