package io.waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTest {

  private final DataSourceTransactionManager manager =
      new DataSourceTransactionManager(
          new DriverManagerDataSource(TestDatabases.newPostgres(), "postgres", ""));
  private final TransactionTemplate transaction = new TransactionTemplate(manager);
  private final PerTransaction<List<String>> notes = new PerTransaction<>(ArrayList::new);

  @AfterEach
  void nothingIsLeftBehind() {
    assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
  }

  @Test
  void thereIsNoneOutsideTransactions() {
    assertThat(notes.get()).isEmpty();
  }

  @Test
  void itLastsAsLongAsTheTransaction() {
    transaction.executeWithoutResult(
        status -> {
          notes.get().orElseThrow().add("one");
          assertThat(notes.get()).hasValue(List.of("one"));
        });

    transaction.executeWithoutResult(status -> assertThat(notes.get()).hasValue(List.of()));
  }

  @Test
  void aTransactionWithinHasItsOwnAndTheOuterOneKeepsIts() {
    TransactionTemplate within = new TransactionTemplate(manager);
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    transaction.executeWithoutResult(
        status -> {
          notes.get().orElseThrow().add("outer");
          within.executeWithoutResult(inner -> assertThat(notes.get()).hasValue(List.of()));
          assertThat(notes.get()).hasValue(List.of("outer"));
        });
  }
}
