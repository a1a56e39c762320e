package io.waymark.orchestration.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Spares the engine what it would do for every job. The job that a new journey begins with is done
 * with the journey's start where the caller wants that; else it is stored as this node's and goes
 * from its commit straight to a thread while there are threads to spare, instead of being found and
 * locked by the next search; when the node dies, its lock lapses like that of a job that was found.
 * And no job is looked for that delivers an event later, which the engine would do for every event
 * that a journey stops waiting for: such a job does nothing once nobody waits for its event.
 */
public final class SparingJobs extends JobManager {

  private final ProcessEngineConfigurationImpl engine;
  private final List<JobEntity> first = new ArrayList<>();
  private boolean keepsFirst;
  private boolean begun;

  SparingJobs(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * Starts a journey and does the job that it begins with within the same command of the engine, so
   * that the job is never stored. What the job throws comes out here; the transaction is then to be
   * rolled back. While this node's executor rests, and when an operator suspended such jobs, the
   * job is stored. Answers what the start answers.
   */
  public static <T> T doFirst(ProcessEngine engine, Supplier<T> start) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(command -> ((SparingJobs) command.getJobManager()).doFirst(command, start));
  }

  private <T> T doFirst(CommandContext command, Supplier<T> start) {
    keepsFirst = true;
    T started = start.get();
    keepsFirst = false;
    begun = true;
    first.stream().filter(this::isStillToDo).forEach(job -> job.execute(command));
    return started;
  }

  // One of several may have ended the journey.
  private boolean isStillToDo(JobEntity job) {
    return getDbEntityManager().getDbEntityCache().getCachedEntity(job).getEntityState()
        == DbEntityState.TRANSIENT;
  }

  @Override
  protected void hintJobExecutor(JobEntity job) {
    JobExecutor executor = engine.getJobExecutor();
    if (!executor.isActive() || begun || !beginsJourney(job)) {
      super.hintJobExecutor(job);
    } else if (keepsFirst) {
      first.add(job);
    } else if (executor instanceof SpringJobExecutor spring
        && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads
        && hasRoom(threads.getThreadPoolExecutor().getQueue())) {
      job.setLockOwner(executor.getLockOwner());
      job.setLockExpirationTime(
          new Date(ClockUtil.getCurrentTime().getTime() + executor.getLockTimeInMillis()));
      Context.getCommandContext()
          .getTransactionContext()
          .addTransactionListener(
              TransactionState.COMMITTED, committed -> handOver(job.getId(), threads));
    } else {
      super.hintJobExecutor(job);
    }
  }

  // Half of the queue is left to what a search finds, which may have waited for longer.
  private static boolean hasRoom(BlockingQueue<?> queue) {
    return queue.remainingCapacity() > queue.size();
  }

  // Only a new journey is sure to have no other job that must not run beside this one.
  private boolean beginsJourney(JobEntity job) {
    CachedDbEntity journey =
        getDbEntityManager()
            .getDbEntityCache()
            .getCachedEntity(ExecutionEntity.class, job.getProcessInstanceId());
    return job instanceof MessageEntity
        && journey != null
        && journey.getEntityState() == DbEntityState.TRANSIENT
        && !job.isSuspended()
        && isJobDue(job)
        && isJobPriorityInJobExecutorPriorityRange(job.getPriority());
  }

  private void handOver(String job, ThreadPoolTaskExecutor threads) {
    JobExecutor executor = engine.getJobExecutor();
    try {
      threads.execute(executor.getExecuteJobsRunnable(List.of(job), engine.getProcessEngine()));
    } catch (RejectedExecutionException full) {
      engine.getCommandExecutorTxRequiresNew().execute(new UnlockJobCmd(job));
      executor.jobWasAdded();
    }
  }

  @Override
  public List<JobEntity> findJobsByConfiguration(
      String handler, String configuration, String tenant) {
    return ProcessEventJobHandler.TYPE.equals(handler)
        ? List.of()
        : super.findJobsByConfiguration(handler, configuration, tenant);
  }
}
