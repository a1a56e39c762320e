package io.waymark.fulfillment;

import io.waymark.fulfillment.optimizer.batch.BatchProgress;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on one batch at a time, on the node that took it. */
@Service
class QueuedBatches implements Batches, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(QueuedBatches.class);
  private static final int WAITING_AT_MOST = 20;
  private static final int LARGEST = 20_000;
  private static final int LONGEST_KEY = 255;

  /** In place of the fingerprint of orders that are handed in. */
  private static final String WAITING_ORDERS = "waiting orders";

  private static final long SAID_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(WAITING_AT_MOST),
          task -> new Thread(task, "batch"));

  private final BatchTable table;
  private final BatchWork worker;
  private final WaitingBatch waiting;
  private final LatestOffer latest;
  private final StoredJson json;
  private final TransactionTemplate transaction;

  QueuedBatches(
      BatchTable table,
      BatchWork worker,
      WaitingBatch waiting,
      LatestOffer latest,
      StoredJson json,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.worker = worker;
    this.waiting = waiting;
    this.latest = latest;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Batch plan(String key, List<PlanRequest> orders) {
    checkKey(key);
    check(orders);
    return plan(key, json.fingerprint(orders), Batch.begun(orders.size(), null), orders);
  }

  @Override
  public Batch planWaiting(String key) {
    checkKey(key);
    return plan(key, WAITING_ORDERS, Batch.begun(0, new Batch.Waiting(0, null)), List.of());
  }

  private Batch plan(String key, String fingerprint, Batch batch, List<PlanRequest> orders) {
    if (table.hasKey(key)) {
      return same(key, fingerprint);
    }
    try {
      transaction.executeWithoutResult(status -> table.add(batch, key, fingerprint, orders));
    } catch (DuplicateKeyException e) {
      return same(key, fingerprint);
    }
    start(batch, List.copyOf(orders));
    return batch;
  }

  private static void checkKey(String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidInput.of("Idempotency-Key", "length", "must have 1 to 255 characters");
    }
  }

  private static void check(List<PlanRequest> orders) {
    if (orders.isEmpty() || orders.size() > LARGEST) {
      throw InvalidInput.of("orders", "size", "must have 1 to 20,000 orders");
    }
    orders.forEach(RequestRules::check);
  }

  private Batch same(String key, String fingerprint) {
    return table
        .ofKey(key, fingerprint)
        .orElseThrow(
            () -> new NotAllowedNow("The key %s belongs to a batch of others".formatted(key)));
  }

  private void start(Batch batch, List<PlanRequest> orders) {
    try {
      work.execute(() -> work(batch, orders));
    } catch (RejectedExecutionException e) {
      table.failed(batch.id(), "Too many batches wait already");
      throw new NotAllowedNow("Too many batches wait already; try again later");
    }
  }

  private void work(Batch batch, List<PlanRequest> orders) {
    try {
      if (batch.waiting() == null) {
        table.done(offered(batch, orders).batch());
      } else {
        workForWaiting(batch);
      }
    } catch (RuntimeException e) {
      LOG.warn("Batch {} failed", batch.id(), e);
      table.failed(batch.id(), String.valueOf(e.getMessage()));
    }
  }

  private void workForWaiting(Batch batch) {
    WaitingBatch.Collected found = waiting.collect(batch, LARGEST);
    if (found.together().isEmpty()) {
      table.done(waiting.wake(found.batch(), List.of(), List.of()));
      return;
    }
    BatchWork.Result result = offered(found.batch(), found.together());
    table.done(waiting.wake(result.batch(), result.plans(), found.alone()));
  }

  private BatchWork.Result offered(Batch batch, List<PlanRequest> orders) {
    table.progress(batch.id(), Batch.Status.PRICING, 0, null, null);
    BatchWork.Result result = worker.plan(batch, orders, told(batch.id()));
    transaction.executeWithoutResult(status -> table.offer(result.batch(), result.plans()));
    latest.made();
    return result;
  }

  private BatchProgress told(String id) {
    long[] next = {System.nanoTime()};
    return state -> {
      boolean last = state.phase() == BatchProgress.Phase.DONE;
      if (!last && System.nanoTime() - next[0] < 0) {
        return true;
      }
      next[0] = System.nanoTime() + SAID_EVERY_NANOS;
      Batch.Status status =
          switch (state.phase()) {
            case PRICING -> Batch.Status.PRICING;
            case IMPROVING -> Batch.Status.IMPROVING;
            case DONE -> Batch.Status.WRITING;
          };
      return table.progress(
          id,
          status,
          Math.min(99, state.percent()),
          finite(state.cost()),
          finite(state.lowerBound()));
    };
  }

  private static Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }

  @Override
  public Optional<Batch> find(String id) {
    return table.find(id);
  }

  @Override
  public List<Batch> last(int count) {
    return table.last(count);
  }

  @Override
  public List<FulfillmentPlan> plans(String id, int from, int count) {
    return table.plans(id, from, count).stream().map(FulfillmentPlan::asPreview).toList();
  }

  @Override
  public void cancel(String id) {
    if (table.find(id).isEmpty()) {
      throw new Unknown("batch", id);
    }
    table.cancel(id);
  }

  @Override
  public void destroy() {
    work.shutdownNow();
  }
}
