package io.waymark.providers.framework;

import io.waymark.kernel.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Works messages off on one node. A message that this node stored goes straight from its commit to
 * a thread; the table is only read for what other nodes, crashes and longer retries left behind.
 */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration SETTLING = Duration.ofMillis(200);
  private static final int POLLS_IN_MEMORY = 5;

  private final String node;
  private final DispatchSettings settings;
  private final MessageRows rows;
  private final Attempt attempt;
  private final Turns turns;
  private final BooleanSupplier ready;
  private final Workers workers;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(2, new CustomizableThreadFactory("dispatcher-"));
  private final Map<String, Instant> held = new ConcurrentHashMap<>();
  private final Queue<String> sent = new ConcurrentLinkedQueue<>();
  private final Queue<String> unwanted = new ConcurrentLinkedQueue<>();

  Dispatcher(
      String node,
      DispatchSettings settings,
      MessageRows rows,
      Attempt attempt,
      Turns turns,
      BooleanSupplier ready) {
    this.node = node;
    this.settings = settings;
    this.rows = rows;
    this.attempt = attempt;
    this.turns = turns;
    this.ready = ready;
    this.workers = new Workers(settings.lanes(), settings.calls());
  }

  String node() {
    return node;
  }

  void start() {
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    every(settings.poll(), this::poll);
    every(SETTLING, this::settle);
    every(settings.lease().dividedBy(3), this::renew);
  }

  void stop() {
    timer.shutdown();
    workers.stop();
    quietly(this::settle);
    unwanted.addAll(held.keySet());
    quietly(this::settle);
  }

  /** Takes a message whose row is leased by this node. */
  void take(LeasedMessage message) {
    if (!ready.getAsBoolean() || held.size() >= settings.queue()) {
      unwanted.add(message.id());
    } else if (held.putIfAbsent(message.id(), leaseEnd()) == null) {
      submit(message);
    }
  }

  /**
   * Stores and processes an order's message in one transaction, in the caller's thread. False when
   * that did not succeed, for whatever reason, or when it is not its turn: then nothing is stored.
   */
  boolean processNow(LeasedMessage message) {
    try {
      return ready.getAsBoolean()
          && workers.runHere(message, () -> turns.take(() -> attempt.processNew(message)));
    } catch (RuntimeException | Error thrown) {
      LOG.debug("Message {} for {} is stored first", message.id(), message.route(), thrown);
      return false;
    }
  }

  /** Looks for due messages now rather than at the next tick. */
  void wake() {
    timer.execute(() -> quietly(this::poll));
  }

  private void submit(LeasedMessage message) {
    try {
      workers.run(message, () -> work(message));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("Message {} waits for another node, this one stops", message.id());
    }
  }

  private void work(LeasedMessage message) {
    try {
      if (message.direction() == Direction.OUT) {
        attempt.call(message);
        sent.add(message.id());
      } else {
        turns.run(() -> attempt.process(message));
        held.remove(message.id());
      }
    } catch (Attempt.SettledElsewhere settled) {
      held.remove(message.id());
    } catch (RuntimeException | Error thrown) {
      failOrLetGo(message, thrown);
    }
  }

  // What could not even be noted must not stay held, or its lease would be renewed for ever.
  private void failOrLetGo(LeasedMessage message, Throwable thrown) {
    try {
      fail(message, thrown);
    } catch (RuntimeException unnoted) {
      LOG.warn(
          "The failure of message {} could not be noted: {}", message.id(), unnoted.toString());
      held.remove(message.id());
    }
  }

  private void fail(LeasedMessage message, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    int attempts = message.attempts() + 1;
    if (failure.hopeless() || attempts >= settings.maxAttempts()) {
      LOG.warn("Message {} for {} is dead: {}", message.id(), message.route(), failure.inWords());
      held.remove(message.id());
      attempt.giveUp(message, attempts, failure.inWords());
      return;
    }
    LOG.debug("Message {} for {} failed", message.id(), message.route(), thrown);
    retry(message.afterFailure(), failure.inWords());
  }

  // A short wait stays in memory under the lease; a long one frees the row for every node.
  private void retry(LeasedMessage next, String error) {
    Duration wait =
        Failure.backoff(next.attempts(), settings.firstRetry(), settings.longestRetry());
    if (wait.compareTo(settings.poll().multipliedBy(POLLS_IN_MEMORY)) > 0) {
      held.remove(next.id());
      rows.failed(next.id(), next.attempts(), error, wait, null);
      return;
    }
    rows.failed(next.id(), next.attempts(), error, settings.lease(), node);
    timer.schedule(() -> submit(next), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void poll() {
    int room = Math.min(settings.batch(), settings.queue() - held.size());
    while (ready.getAsBoolean() && room > 0) {
      List<LeasedMessage> due = rows.lease(room, node, settings.lease());
      due.forEach(this::take);
      room = due.size() < room ? 0 : Math.min(settings.batch(), settings.queue() - held.size());
    }
  }

  private void settle() {
    List<String> done = drain(sent);
    if (!done.isEmpty()) {
      try {
        rows.done(done, null, null);
      } catch (RuntimeException e) {
        sent.addAll(done);
        throw e;
      }
      done.forEach(held::remove);
    }
    List<String> released = drain(unwanted);
    if (!released.isEmpty()) {
      rows.release(released, node);
    }
  }

  private void renew() {
    Instant soon = Instant.now().plus(settings.lease().multipliedBy(2).dividedBy(3));
    List<String> old =
        held.entrySet().stream()
            .filter(entry -> entry.getValue().isBefore(soon))
            .map(Map.Entry::getKey)
            .toList();
    if (!old.isEmpty()) {
      rows.renew(old, node, settings.lease());
      old.forEach(id -> held.computeIfPresent(id, (key, end) -> leaseEnd()));
    }
  }

  private Instant leaseEnd() {
    return Instant.now().plus(settings.lease());
  }

  private static List<String> drain(Queue<String> queue) {
    List<String> drained = new ArrayList<>();
    for (String id = queue.poll(); id != null; id = queue.poll()) {
      drained.add(id);
    }
    return drained;
  }

  private void every(Duration period, Runnable task) {
    timer.scheduleWithFixedDelay(
        () -> quietly(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  // What fails here stays leased, so the poller finds it again.
  private static void quietly(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("The message table could not be worked on: {}", e.toString());
    }
  }
}
