package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.kernel.OrderId;
import io.waymark.orchestration.engine.WholeJourneys;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.SampleOrders;
import io.waymark.support.CountedStatements;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How an order's journeys are read when a message comes for one of them. */
@Import(JourneysAreReadWholeSpec.Counting.class)
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=true")
abstract class JourneysAreReadWholeSpec extends JourneyStage {

  private static final Pattern READS =
      Pattern.compile(
          "\\s*(select|with).*from\\s+ACT_RU_(EXECUTION|EVENT_SUBSCR|VARIABLE)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Autowired CountedStatements statements;
  @Autowired ProcessEngine engine;

  @Test
  void journeysOfAnyNumberOfPathsAreReadByOneStatementThatFindsItsRowsByIndex() {
    receive(tent, EAST, 1);
    receive(lamp, WEST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1), line(2, lamp, 1)));
    FulfillmentOrder part = parts(order, 2).get(0);

    List<String> reads =
        statements.during(() -> accept(part)).stream().filter(READS.asMatchPredicate()).toList();

    assertThat(reads).hasSize(1);
    assertThat(reads.get(0).replaceAll("\\s+", " "))
        .contains("from ACT_RU_EXECUTION where PROC_INST_ID_ = any (array")
        .contains("from ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ = any (array")
        .contains("from ACT_RU_VARIABLE where TASK_ID_ is null and EXECUTION_ID_ = any (array");
  }

  @Test
  void theDefinitionsOfANewOrdersJobsAreReadByOneStatement() {
    receive(tent, EAST, 2);
    place(SampleOrders.of(line(1, tent, 1)));

    List<String> all = statements.during(() -> place(SampleOrders.of(line(1, tent, 1))));

    assertThat(all.stream().filter(sql -> sql.contains("from ACT_RU_JOBDEF"))).hasSize(1);
  }

  @Test
  void whoMovesAJourneyThatMovedSinceItWasReadIsTold() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    assertThatThrownBy(() -> shipAfterSomebodyElseDid(order, part))
        .isInstanceOf(OptimisticLockingException.class);

    awaitStatus(order, OrderStatus.COMPLETED);
    assertThat(orders.get(order).lines().get(0).shipped()).isEqualTo(1);
    assertThat(told(order)).containsOnlyOnce("Fulfillment order shipped");
  }

  private void shipAfterSomebodyElseDid(OrderId order, FulfillmentOrder part) {
    WholeJourneys.deliver(
        engine,
        "ShipmentConfirmed",
        order.value(),
        waiting -> {
          CompletableFuture.runAsync(() -> ship(part)).join();
          engine
              .getRuntimeService()
              .messageEventReceived("ShipmentConfirmed", waiting.get(0).getId());
          return true;
        });
  }

  @TestConfiguration
  static class Counting {

    @Bean
    static BeanPostProcessor counted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof HikariDataSource pool ? new CountedStatements(pool) : bean;
        }
      };
    }
  }
}
