package io.waymark.inventory;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When stock levels are looked at: what was touched, at once; everything after a start, when too
 * much was touched to be noted, and else from time to time on one of the nodes. On a thread of its
 * own, since comparing a million places takes longer than the other sweeps may wait.
 */
@Component
class LevelRounds implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LevelRounds.class);
  private static final int GRACE_SECONDS = 20;
  private static final long ASK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final TouchedPlaces touched;
  private final LevelDoubts doubts;
  private final LevelWatch watch;
  private final Duration compareEvery;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "stock-levels");
            thread.setDaemon(true);
            return thread;
          });
  private boolean compared;
  private long lastAsked;

  LevelRounds(
      TouchedPlaces touched,
      LevelDoubts doubts,
      LevelWatch watch,
      @Value("${waymark.inventory.levels.compare-every:15m}") String compareEvery) {
    this.touched = touched;
    this.doubts = doubts;
    this.watch = watch;
    this.compareEvery = DurationStyle.detectAndParse(compareEvery);
  }

  @Scheduled(fixedDelayString = "${waymark.inventory.levels.every:250ms}")
  void tick() {
    if (!worker.isShutdown() && busy.compareAndSet(false, true)) {
      worker.execute(this::round);
    }
  }

  // Not by interrupting: H2 closes its file when a thread that writes to it is interrupted.
  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("Stock levels were still looked at when the node ended");
    }
  }

  private void round() {
    try {
      watch.look();
      compareIfDue();
    } catch (RuntimeException e) {
      LOG.warn("Stock levels are looked at again the next time", e);
    } finally {
      busy.set(false);
    }
  }

  private void compareIfDue() {
    boolean needed = touched.wereTooMany() || !compared;
    if (!needed && System.nanoTime() - lastAsked < ASK_EVERY_NANOS) {
      return;
    }
    lastAsked = System.nanoTime();
    if (doubts.beginToCompare(needed ? Duration.ZERO : compareEvery) || needed) {
      compared = false;
      watch.compare(() -> !worker.isShutdown());
      compared = true;
    }
  }
}
