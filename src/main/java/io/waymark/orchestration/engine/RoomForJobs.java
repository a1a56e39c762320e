package io.waymark.orchestration.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Has the search for jobs wait until half of the threads' queue is empty. The engine would search
 * whenever one place is, and lock a single job by a transaction of its own. After a second it
 * searches all the same, so that a queue that stands still does not look like a dead node.
 */
final class RoomForJobs implements AcquireJobsCommandFactory {

  private static final long LOOK_NANOS = 10_000_000;
  private static final int LOOKS = 100;

  private final JobExecutor executor;

  RoomForJobs(JobExecutor executor) {
    this.executor = executor;
  }

  @Override
  public Command<AcquiredJobs> getCommand(int howMany) {
    // Called by the searching thread, before it has a connection.
    for (int looks = 0; looks < LOOKS && !hasRoom(); looks++) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return new AcquireJobsCmd(executor, howMany);
  }

  private boolean hasRoom() {
    if (executor instanceof SpringJobExecutor spring
        && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
      BlockingQueue<Runnable> queue = threads.getThreadPoolExecutor().getQueue();
      return queue.remainingCapacity() >= queue.size();
    }
    return true;
  }
}
