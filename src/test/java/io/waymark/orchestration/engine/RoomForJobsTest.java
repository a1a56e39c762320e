package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class RoomForJobsTest {

  private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
  private final CountDownLatch busy = new CountDownLatch(1);
  private RoomForJobs room;

  @BeforeEach
  void start() {
    threads.setCorePoolSize(1);
    threads.setMaxPoolSize(1);
    threads.setQueueCapacity(8);
    threads.initialize();
    SpringJobExecutor executor = new SpringJobExecutor();
    executor.setTaskExecutor(threads);
    room = new RoomForJobs(executor);
  }

  @AfterEach
  void stop() {
    busy.countDown();
    threads.shutdown();
  }

  @Test
  void theSearchWaitsUntilHalfOfTheQueueIsEmpty() {
    fill(6);

    CompletableFuture<Integer> waitingWhenSearched =
        CompletableFuture.supplyAsync(
            () -> {
              room.getCommand(16);
              return queue().size();
            });

    assertThat(waitingWhenSearched).isNotDone();
    busy.countDown();
    assertThat(waitingWhenSearched.join()).isLessThanOrEqualTo(4);
  }

  @Test
  void withRoomEnoughItIsMadeAtOnce() {
    fill(4);

    assertThat(room.getCommand(16)).isNotNull();
    assertThat(queue()).hasSize(4);
  }

  @Test
  void aQueueThatStandsStillDoesNotHoldItUpForEver() {
    fill(8);

    assertThat(room.getCommand(16)).isNotNull();
    assertThat(queue()).hasSize(8);
  }

  private void fill(int waiting) {
    // One more, which the thread takes.
    for (int i = 0; i < waiting + 1; i++) {
      threads.execute(this::waitForTheEnd);
    }
    await().until(() -> queue().size() == waiting);
  }

  private BlockingQueue<Runnable> queue() {
    return threads.getThreadPoolExecutor().getQueue();
  }

  private void waitForTheEnd() {
    try {
      busy.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
