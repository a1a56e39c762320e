package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.SampleOrders;
import io.waymark.support.WaymarkOnPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

@WaymarkOnPostgres
class JourneysAreReadWholeOnPostgresTest extends JourneysAreReadWholeSpec {

  private static final Pattern DELETED =
      Pattern.compile("delete from (ACT_RU_(EXECUTION|EVENT_SUBSCR|VARIABLE)) .*");

  @Test
  void whatIsLeftOfAJourneyAtItsEndIsDeletedByOneStatementForEachKind() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);
    ship(part);

    List<String> deletes =
        statements.during(() -> say("DeliveryConfirmed", part, "{}")).stream()
            .map(sql -> sql.replaceAll("\\s+", " ").trim())
            .filter(DELETED.asMatchPredicate())
            .toList();

    assertThat(deletes)
        .hasSize(3)
        .allMatch(sql -> sql.contains("where (ID_, REV_) in ( (?, ?) , (?, ?)"));
    assertThat(deletes).doesNotHaveDuplicates();
    awaitStatus(order, OrderStatus.COMPLETED);
  }

  @Test
  void thePathsOfANewOrdersJourneysAreInsertedByOneStatement() {
    receive(tent, EAST, 1);
    receive(lamp, WEST, 1);

    List<String> inserts =
        statements.during(() -> place(SampleOrders.of(line(1, tent, 1), line(2, lamp, 1)))).stream()
            .map(sql -> sql.replaceAll("\\s+", " ").trim())
            .filter(sql -> sql.startsWith("insert into ACT_RU_EXECUTION"))
            .toList();

    assertThat(inserts).hasSize(1);
    assertThat(inserts.get(0)).contains("1) , ( ?, ?");
  }

  @Test
  void whatIsInsertedOfAPathIsWhatTheEngineWouldInsert() {
    ExecutionEntity path = new ExecutionEntity();

    assertThat(said("insertPaths", Map.of("list", List.of(path))))
        .isEqualTo(said("insertExecution", path));
  }

  private List<String> said(String statement, Object rows) {
    BoundSql sql =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getSqlSessionFactory()
            .getConfiguration()
            .getMappedStatement(statement)
            .getBoundSql(rows);
    return Stream.concat(
            Stream.of(sql.getSql().replaceAll("\\s", "")),
            sql.getParameterMappings().stream()
                .map(each -> each.getProperty().replaceAll(".*\\.", "") + each.getJdbcType()))
        .toList();
  }

  @Test
  void whoDeletesRowsOfWhichOneChangedSinceItWasReadIsToldAndDeletesNone() {
    RuntimeService journeys = engine.getRuntimeService();
    String id = waitingJourney();
    journeys.setVariables(id, Map.of("one", 1, "other", 1));

    assertThatThrownBy(() -> removeBothWhileTheOtherChanges(id))
        .isInstanceOf(OptimisticLockingException.class);

    assertThat(journeys.getVariables(id, List.of("one", "other")))
        .containsOnly(Map.entry("one", 1), Map.entry("other", 2));
  }

  private String waitingJourney() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    parts(order, 1);
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(order.value())
        .processDefinitionKey("order-journey")
        .singleResult()
        .getId();
  }

  private void removeBothWhileTheOtherChanges(String id) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            command -> {
              ExecutionEntity path = command.getExecutionManager().findExecutionById(id);
              path.removeVariables(List.of("one", "other"));
              CompletableFuture.runAsync(
                      () -> engine.getRuntimeService().setVariable(id, "other", 2))
                  .join();
              return null;
            });
  }
}
