package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class EngineIndexesSpec {

  @Autowired DataSource source;
  @Autowired ProcessEngine engine;

  private final String table;

  /** With the table's name as the database stores it. */
  EngineIndexesSpec(String table) {
    this.table = table;
  }

  @Test
  void whatAJourneyWaitsForIsFoundByAnIndexThatNoSecondStartMakesAgain() throws Exception {
    new EngineIndexes().postProcessEngineBuild(engine);

    assertThat(indexedFirst()).filteredOn("PROC_INST_ID_"::equals).hasSize(1);
  }

  /** The first column of each index. */
  private List<String> indexedFirst() throws Exception {
    List<String> columns = new ArrayList<>();
    try (Connection connection = source.getConnection();
        ResultSet index = connection.getMetaData().getIndexInfo(null, null, table, false, true)) {
      while (index.next()) {
        if (index.getInt("ORDINAL_POSITION") == 1) {
          columns.add(index.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }
}
