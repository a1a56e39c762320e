package io.waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.waymark.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class TurnsTest {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Visitor> atWork = new CopyOnWriteArrayList<>();

  @AfterEach
  void everyoneLeaves() throws InterruptedException {
    visitors.forEach(visitor -> visitor.mayLeave.countDown());
    for (Visitor visitor : visitors) {
      visitor.join();
    }
  }

  @Test
  void noMoreAreAtWorkThanThereArePlacesAndTheNextIsWhoCameFirst() {
    Turns turns = new Turns(2, Duration.ofMinutes(5));
    for (int i = 0; i < 5; i++) {
      comes(turns);
    }
    assertThat(atWork).containsExactly(visitors.get(0), visitors.get(1));

    visitors.get(1).mayLeave.countDown();
    await().until(() -> atWork.size() == 3);
    visitors.get(0).mayLeave.countDown();
    await().until(() -> atWork.size() == 4);

    assertThat(atWork.subList(2, 4)).containsExactly(visitors.get(2), visitors.get(3));
  }

  @Test
  void whoeverHasWaitedTooLongGoesOnWithoutAPlace() {
    Turns turns = new Turns(1, Duration.ofMillis(1));
    comes(turns);

    assertThat(turns.take(() -> "answer")).isEqualTo("answer");
    assertThat(atWork).hasSize(1);
  }

  @Test
  void whoIsAboutToCommitGivesItsPlaceToTheNext() {
    Turns turns = new Turns(1, Duration.ofMinutes(5));
    DataSourceTransactionManager manager =
        new DataSourceTransactionManager(
            new DriverManagerDataSource(TestDatabases.newPostgres(), "postgres", ""));
    manager.addListener(turns);

    turns.run(
        () -> {
          comes(turns);
          assertThat(atWork).isEmpty();
          new TransactionTemplate(manager).executeWithoutResult(status -> {});
          await().until(() -> atWork.size() == 1);
        });

    comes(turns);
    assertThat(atWork).hasSize(1);
  }

  @Test
  void workWithinWorkNeedsNoPlaceOfItsOwn() {
    Turns turns = new Turns(1, Duration.ofMinutes(5));

    assertThat(turns.take(() -> turns.take(() -> "answer"))).isEqualTo("answer");
    assertThat(turns.take(() -> "again")).isEqualTo("again");
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    Turns turns = new Turns(1, Duration.ofMinutes(5));

    assertThatThrownBy(
            () ->
                turns.run(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(turns.take(() -> "answer")).isEqualTo("answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./waymark",
        "jdbc:h2:mem:waymark",
        "jdbc:postgresql://localhost:5432/waymark",
        "jdbc:postgresql://127.0.0.1/waymark",
        "jdbc:postgresql://[::1]:5432/waymark",
        "jdbc:postgresql:///waymark",
        "jdbc:postgresql:waymark"
      })
  void besideItsDatabaseANodeHasAPlaceForEachProcessor(String database) {
    assertThat(Turns.fitting(database)).isEqualTo(Math.max(2, PROCESSORS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:tcp://db/waymark",
        "jdbc:postgresql://db:5432/waymark",
        "jdbc:postgresql://localhost.example.com/waymark"
      })
  void farFromItsDatabaseItHasFour(String database) {
    assertThat(Turns.fitting(database)).isEqualTo(4 * PROCESSORS);
  }

  @Test
  void aNumberThatIsSetIsTheNumber() {
    Turns turns = new Turns(3, "jdbc:h2:mem:waymark");
    for (int i = 0; i < 3; i++) {
      comes(turns);
    }

    assertThat(atWork).hasSize(3);
  }

  private void comes(Turns turns) {
    Visitor visitor = new Visitor(turns);
    visitors.add(visitor);
    visitor.start();
    await()
        .until(
            () ->
                visitor.getState() == Thread.State.WAITING
                    || visitor.getState() == Thread.State.TIMED_WAITING);
  }

  /** Waits for a place, then at work until it may leave. */
  private final class Visitor extends Thread {

    private final Turns turns;
    private final CountDownLatch mayLeave = new CountDownLatch(1);

    Visitor(Turns turns) {
      this.turns = turns;
    }

    @Override
    public void run() {
      turns.run(
          () -> {
            atWork.add(this);
            try {
              mayLeave.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
