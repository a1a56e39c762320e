package io.waymark.inventory.web;

import io.waymark.kernel.NotAllowedNow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open streams of the change feed. Each reads the feed for itself, as long as somebody listens. */
@Component
class FeedStreams {

  private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);
  private static final int MOST_STREAMS = 200;
  private static final int ENTRIES = 500;
  private static final int EVERY_MILLIS = 500;
  // A listener that went away is found out when something is sent.
  private static final int POLLS_PER_COMMENT = 30;
  private static final long LONGEST_MILLIS = Duration.ofMinutes(30).toMillis();

  private final ScheduledExecutorService pool = daemons();
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  /** Something to send, with its place in the order. */
  record Numbered(long number, Object content) {}

  /** What comes after a number. */
  interface Entries {
    List<Numbered> after(long number, int limit);
  }

  /**
   * Opens a stream.
   *
   * @param name of the events
   */
  SseEmitter open(String name, Entries entries, long after) {
    if (open.size() >= MOST_STREAMS) {
      throw new NotAllowedNow("There are " + MOST_STREAMS + " streams already");
    }
    Stream stream = new Stream(name, entries, after);
    open.add(stream);
    stream.emitter.onCompletion(stream::end);
    stream.emitter.onTimeout(stream::end);
    stream.emitter.onError(fault -> stream.end());
    stream.schedule(true);
    return stream.emitter;
  }

  @EventListener
  void close(ContextClosedEvent event) {
    // Else a graceful shutdown would wait for the listeners.
    open.forEach(stream -> stream.emitter.complete());
    pool.shutdownNow();
  }

  private static ScheduledExecutorService daemons() {
    ScheduledThreadPoolExecutor pool =
        new ScheduledThreadPoolExecutor(
            2,
            work -> {
              Thread thread = new Thread(work, "inventory-feed");
              thread.setDaemon(true);
              return thread;
            });
    pool.setRemoveOnCancelPolicy(true);
    return pool;
  }

  private final class Stream {

    private final SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    private final String name;
    private final Entries source;
    private long last;
    private int idlePolls;

    private Stream(String name, Entries source, long after) {
      this.name = name;
      this.source = source;
      last = after;
    }

    private void schedule(boolean moreWaits) {
      if (open.contains(this) && !pool.isShutdown()) {
        pool.schedule(this::poll, moreWaits ? 0 : EVERY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }

    private void poll() {
      try {
        List<Numbered> entries = source.after(last, ENTRIES);
        for (Numbered entry : entries) {
          emitter.send(
              SseEmitter.event()
                  .id(Long.toString(entry.number()))
                  .name(name)
                  .data(entry.content(), MediaType.APPLICATION_JSON));
          last = entry.number();
        }
        idlePolls = entries.isEmpty() ? idlePolls + 1 : 0;
        if (idlePolls >= POLLS_PER_COMMENT) {
          emitter.send(SseEmitter.event().comment("nothing new"));
          idlePolls = 0;
        }
        schedule(entries.size() == ENTRIES);
      } catch (IOException | IllegalStateException gone) {
        end();
      } catch (RuntimeException fault) {
        LOG.warn("A stream of the change feed ends", fault);
        end();
        emitter.completeWithError(fault);
      }
    }

    private void end() {
      open.remove(this);
    }
  }
}
