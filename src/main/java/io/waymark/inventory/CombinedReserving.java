package io.waymark.inventory;

import io.waymark.inventory.KeyedQueue.Entry;
import io.waymark.inventory.ReservationOutcome.Reserved;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Combines reservations that arrive at the same time: what waits while one batch commits is the
 * next batch, with one lock, one write and one commit for all of it. Each caller waits for its own
 * answer and gets it after that commit.
 */
@Service
class CombinedReserving implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CombinedReserving.class);
  private static final int GRACE_SECONDS = 20;

  private final Reserving reserving;
  private final SoldOut soldOut;
  private final CombiningSettings settings;
  private final TransactionTemplate transaction;
  private final KeyedQueue<PositionKey, WaitingRequest> queue;
  private final ExecutorService workers;

  CombinedReserving(
      Reserving reserving,
      SoldOut soldOut,
      CombiningSettings settings,
      PlatformTransactionManager transactions) {
    this.reserving = reserving;
    this.soldOut = soldOut;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.queue = new KeyedQueue<>(settings.queue(), settings.batch());
    this.workers =
        Executors.newFixedThreadPool(
            settings.workers(),
            work -> {
              Thread thread = new Thread(work, "combined-reserving");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Waits for the answer; the caller is in no transaction. */
  ReservationOutcome reserve(ReservationRequest request) {
    if (request.lines().isEmpty()) {
      return new Reserved(List.of());
    }
    WaitingRequest waiting = new WaitingRequest(request);
    if (!queue.offer(waiting.entry())) {
      throw new ConcurrencyFailureException("Too many reservations wait; nothing was done");
    }
    return waiting.await(settings.patience().toMillis());
  }

  /** Requests that no worker has taken yet. */
  int waiting() {
    return queue.size();
  }

  @Override
  public void afterPropertiesSet() {
    for (int i = 0; i < settings.workers(); i++) {
      workers.execute(this::work);
    }
  }

  // Not by interrupting: H2 closes its file when a thread that writes to it is interrupted.
  @Override
  public void destroy() throws InterruptedException {
    queue.close();
    workers.shutdown();
    if (!workers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("Reservations were still under way when the node ended");
    }
  }

  private void work() {
    try {
      for (List<Entry<PositionKey, WaitingRequest>> batch = queue.take();
          !batch.isEmpty();
          batch = queue.take()) {
        try {
          serve(batch.stream().map(Entry::item).filter(WaitingRequest::begin).toList());
        } finally {
          queue.done(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(List<WaitingRequest> batch) {
    if (batch.size() == 1) {
      serveAlone(batch.get(0));
    } else if (!batch.isEmpty()) {
      serveTogether(batch);
    }
  }

  private void serveTogether(List<WaitingRequest> batch) {
    List<WaitingRequest> open = batch;
    try {
      open = soldOut.answer(batch);
      List<ReservationOutcome> outcomes = inOneTransaction(open);
      for (int i = 0; i < open.size(); i++) {
        open.get(i).answer(outcomes.get(i));
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("{} reservations are tried one by one: {}", open.size(), e.toString());
      open.forEach(WaitingRequest::undone);
      open.stream().filter(WaitingRequest::begin).forEach(this::serveAlone);
    }
  }

  private void serveAlone(WaitingRequest waiting) {
    try {
      waiting.answer(inOneTransaction(List.of(waiting)).get(0));
    } catch (RuntimeException | Error e) {
      waiting.fail(e);
    }
  }

  private List<ReservationOutcome> inOneTransaction(List<WaitingRequest> open) {
    return open.isEmpty()
        ? List.of()
        : transaction.execute(
            status -> reserving.reserveAll(open.stream().map(WaitingRequest::request).toList()));
  }
}
