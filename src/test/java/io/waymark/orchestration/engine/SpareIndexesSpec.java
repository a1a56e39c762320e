package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class SpareIndexesSpec {

  @Autowired DataSource database;

  @Test
  void aJourneyIsFoundByWhatIsAskedAndNotByTenantsOrTimes() throws SQLException {
    assertThat(indexes("ACT_HI_PROCINST"))
        .contains("ACT_IDX_HI_PRO_I_BUSKEY", "ACT_IDX_HI_PRO_INST_ROOT_PI")
        .contains("ACT_IDX_HI_PRO_INST_RM_TIME")
        .doesNotContain("ACT_IDX_HI_PRO_INST_TENANT_ID", "ACT_IDX_HI_PRO_INST_END");
    assertThat(indexes("ACT_RU_EXECUTION"))
        .contains("ACT_IDX_EXEC_BUSKEY")
        .anyMatch(name -> name.endsWith("ROOT_PI"))
        .anyMatch(name -> name.contains("EXE_PARENT"))
        .doesNotContain("ACT_IDX_EXEC_TENANT_ID");
    assertThat(indexes("ACT_RU_JOB"))
        .contains("ACT_IDX_JOB_HANDLER", "ACT_IDX_JOB_EXECUTION_ID")
        .doesNotContain("ACT_IDX_JOB_HANDLER_TYPE", "ACT_IDX_JOB_TENANT_ID");
    assertThat(indexes("ACT_RU_VARIABLE"))
        .contains("ACT_IDX_VARIABLE_TASK_NAME_TYPE")
        .anyMatch(name -> name.contains("VAR_EXE"))
        .doesNotContain("ACT_IDX_VARIABLE_TASK_ID", "ACT_IDX_VARIABLE_TENANT_ID");
    assertThat(indexes("ACT_RU_EVENT_SUBSCR"))
        .contains("ACT_IDX_EVENT_SUBSCR_EVT_NAME")
        .doesNotContain("ACT_IDX_EVENT_SUBSCR_TENANT_ID");
  }

  private Set<String> indexes(String table) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Connection connection = database.getConnection()) {
      boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
      String stored = lower ? table.toLowerCase(Locale.ROOT) : table;
      try (ResultSet rows =
          connection.getMetaData().getIndexInfo(null, null, stored, false, false)) {
        while (rows.next()) {
          names.add(String.valueOf(rows.getString("INDEX_NAME")).toUpperCase(Locale.ROOT));
        }
      }
    }
    return names;
  }
}
