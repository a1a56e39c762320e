package io.waymark.orchestration.engine;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drops indexes of the engine's tables by which nothing here is found: those of tenants, those that
 * begin like another one, and those of finished journeys by time and by model. Each would be
 * written for every row of every order. The engine's manual leaves indexes to its users.
 */
final class SpareIndexes {

  private static final List<String> INDEXES =
      List.of(
          "ACT_IDX_EXEC_TENANT_ID",
          "ACT_IDX_VARIABLE_TENANT_ID",
          "ACT_IDX_VARIABLE_TASK_ID",
          "ACT_IDX_EVENT_SUBSCR_TENANT_ID",
          "ACT_IDX_JOB_TENANT_ID",
          "ACT_IDX_JOB_HANDLER_TYPE",
          "ACT_IDX_HI_PRO_INST_TENANT_ID",
          "ACT_IDX_HI_PRO_INST_PROC_DEF_KEY",
          "ACT_IDX_HI_PRO_INST_PROC_TIME",
          "ACT_IDX_HI_PRO_INST_END",
          "ACT_IDX_HI_PI_PDEFID_END_TIME",
          "ACT_IDX_HI_PRO_RST_PRO_INST_ID");

  private SpareIndexes() {}

  static void drop(JdbcTemplate jdbc) {
    INDEXES.forEach(index -> jdbc.execute("drop index if exists " + index));
  }
}
