package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.NotAllowedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Works on one question at a time, on the node that took it, at low priority. */
@Service
class QueuedWhatIfs implements WhatIfs, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(QueuedWhatIfs.class);
  private static final int WAITING_AT_MOST = 20;
  private static final Duration SAID_EVERY = Duration.ofSeconds(1);

  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(WAITING_AT_MOST),
          task -> {
            Thread thread = new Thread(task, "what-if");
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  private final WhatIfTable table;
  private final WhatIfWork worker;
  private final StoredNetwork network;

  QueuedWhatIfs(WhatIfTable table, WhatIfWork worker, StoredNetwork network) {
    this.table = table;
    this.worker = worker;
    this.network = network;
  }

  @Override
  public WhatIf ask(WhatIf.Question question) {
    WhatIfRules.check(question, network.now());
    question.carts().forEach(RequestRules::check);
    WhatIf asked =
        new WhatIf(
            UlidCreator.getMonotonicUlid().toString(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            WhatIf.Status.WAITING,
            0,
            question,
            null,
            null);
    table.add(asked);
    try {
      work.execute(() -> answer(asked));
    } catch (RejectedExecutionException e) {
      table.failed(asked.id(), "Too many questions wait already");
      throw new NotAllowedNow("Too many what-if questions wait already; ask again later");
    }
    return asked;
  }

  @Override
  public Optional<WhatIf> find(String id) {
    return table.find(id);
  }

  @Override
  public List<WhatIf> last(int count) {
    return table.last(count);
  }

  @Override
  public void destroy() {
    work.shutdownNow();
  }

  private void answer(WhatIf asked) {
    try {
      table.progress(asked.id(), WhatIf.Status.RUNNING, 0);
      table.done(asked.id(), worker.answer(asked.question(), told(asked.id())));
    } catch (RuntimeException e) {
      LOG.warn("What-if {} failed", asked.id(), e);
      table.failed(asked.id(), String.valueOf(e.getMessage()));
    }
  }

  private DoubleConsumer told(String id) {
    long[] next = {System.nanoTime()};
    return share -> {
      if (System.nanoTime() - next[0] >= 0) {
        next[0] = System.nanoTime() + SAID_EVERY.toNanos();
        table.progress(id, WhatIf.Status.RUNNING, share);
      }
    };
  }
}
