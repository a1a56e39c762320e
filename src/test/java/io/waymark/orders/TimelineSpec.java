package io.waymark.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.CountedStatements;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction adds to an order's timeline is there with its commit, in its order. */
abstract class TimelineSpec extends ProgressSpec {

  @Autowired PlatformTransactionManager transactions;
  @Autowired TimelineTable table;

  private CountedStatements statements;

  @Autowired
  void database(DataSource counted) {
    statements = (CountedStatements) counted;
  }

  @Test
  void whatATransactionAddsIsOneStatement() {
    List<String> all =
        statements.during(
            () ->
                within(
                    TransactionDefinition.PROPAGATION_REQUIRED,
                    outer -> {
                      add("one");
                      add("two");
                    }));

    assertThat(all).hasSize(1);
    assertThat(told()).containsExactly("Order placed", "one", "two");
  }

  @Test
  void whoeverReadsInTheTransactionSeesWhatItAdded() {
    within(
        TransactionDefinition.PROPAGATION_REQUIRED,
        outer -> {
          add("one");
          assertThat(told()).containsExactly("Order placed", "one");
          add("two");
          table.addIfKnown(id, "three", null, "test");
          add("four");
        });

    assertThat(told()).containsExactly("Order placed", "one", "two", "three", "four");
  }

  @Test
  void nothingStaysOfATransactionThatIsRolledBack() {
    within(
        TransactionDefinition.PROPAGATION_REQUIRED,
        outer -> {
          add("lost");
          outer.setRollbackOnly();
        });
    within(TransactionDefinition.PROPAGATION_REQUIRED, outer -> add("kept"));

    assertThat(told()).containsExactly("Order placed", "kept");
  }

  @Test
  void nothingStaysOfWhatIsRolledBackToASavepoint() {
    within(
        TransactionDefinition.PROPAGATION_REQUIRED,
        outer -> {
          add("before");
          within(
              TransactionDefinition.PROPAGATION_NESTED,
              inner -> {
                assertThat(told()).containsExactly("Order placed", "before");
                add("lost");
                inner.setRollbackOnly();
              });
          add("after");
        });

    assertThat(told()).containsExactly("Order placed", "before", "after");
  }

  @Test
  void aTransactionBesideAnotherWritesItsOwn() {
    within(
        TransactionDefinition.PROPAGATION_REQUIRED,
        outer -> {
          add("lost");
          within(TransactionDefinition.PROPAGATION_REQUIRES_NEW, inner -> add("kept"));
          add("lost as well");
          outer.setRollbackOnly();
        });

    assertThat(told()).containsExactly("Order placed", "kept");
  }

  private void add(String event) {
    table.add(id, event, null, "test");
  }

  private void within(int propagation, Consumer<TransactionStatus> work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(propagation);
    template.executeWithoutResult(work);
  }
}

@OrdersOnH2
class TimelineOnH2Test extends TimelineSpec {}

@OrdersOnPostgres
class TimelineTest extends TimelineSpec {}
