package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.support.WaymarkOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkOnPostgres
class SpareIndexesOnPostgresTest extends SpareIndexesSpec {

  @Autowired JdbcClient jdbc;

  @Test
  void whatBelongsToAJourneyRefersToItsPathAndNotOnceMoreToTheJourney() {
    assertThat(
            jdbc.sql(
                    """
                    select conname from pg_constraint
                    where contype = 'f' and confrelid = 'act_ru_execution'::regclass
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "act_fk_exe_parent",
            "act_fk_exe_super",
            "act_fk_var_exe",
            "act_fk_event_exec",
            "act_fk_task_exe",
            "act_fk_inc_exe",
            "act_fk_ext_task_exe");
  }

  @Test
  void nothingCanBelongToAJourneyThatIsNotThere() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into act_ru_variable
                          (id_, rev_, type_, name_, execution_id_, proc_inst_id_, var_scope_)
                        values ('orphan', 1, 'null', 'orphan', 'gone', 'gone', 'gone')
                        """)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("act_fk_var_exe");
  }
}
