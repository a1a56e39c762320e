package io.waymark.providers.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Tells Waymark over HTTP what happened, when it is due and until Waymark has it. */
final class Callbacks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
  private static final int TELLERS = 12;
  private static final long LONGEST_WAIT = Duration.ofSeconds(30).toMillis();

  private final CallbackStore store;
  private final Simulation simulation;
  private final Supplier<String> waymark;
  // Blocking: a third of the processor time that the JDK's asynchronous client takes.
  private volatile CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor tellers =
      new ScheduledThreadPoolExecutor(TELLERS, new CustomizableThreadFactory("simulation-"));
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private volatile boolean running;

  Callbacks(CallbackStore store, Simulation simulation, Supplier<String> waymark) {
    this.store = store;
    this.simulation = simulation;
    this.waymark = waymark;
    tellers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void start() {
    http = client();
    running = true;
    store.waiting().stream()
        .collect(
            Collectors.groupingBy(
                callback -> callback.system() + ":" + callback.fulfillmentOrderId()))
        .values()
        .forEach(this::next);
    tellers.scheduleWithFixedDelay(this::remember, 100, 100, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    tellers.shutdown();
    try {
      tellers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    remember();
    http.close(CloseMode.GRACEFUL);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Promises what happens to one fulfillment order; the same promise again is no news. */
  void promise(List<Callback> callbacks) {
    if (store.store(callbacks)) {
      next(callbacks);
    }
  }

  /** Whether anything of it was still to happen; all of that is taken back. */
  synchronized boolean takeBack(List<String> ids) {
    List<String> waiting = store.cancel(ids, Instant.now());
    cancelled.addAll(waiting);
    return !waiting.isEmpty();
  }

  private void next(List<Callback> chain) {
    if (!chain.isEmpty() && running) {
      // Rounded up: what is told has happened, so nobody can take it back any more.
      long wait = Duration.between(Instant.now(), chain.get(0).dueAt()).toMillis() + 1;
      later(() -> tell(chain, 0), wait);
    }
  }

  private void tell(List<Callback> chain, int failures) {
    Callback callback = chain.get(0);
    boolean settled = isTakenBack(callback);
    if (!settled && send(callback)) {
      told.add(callback.id());
      settled = true;
    }
    if (settled) {
      next(chain.subList(1, chain.size()));
    } else {
      long wait = Math.min(LONGEST_WAIT, 500L << Math.min(failures, 10));
      later(() -> tell(chain, failures + 1), wait);
    }
  }

  private synchronized boolean isTakenBack(Callback callback) {
    return cancelled.remove(callback.id());
  }

  private void later(Runnable task, long milliseconds) {
    if (!tellers.isShutdown()) {
      tellers.schedule(task, Math.max(0, milliseconds), TimeUnit.MILLISECONDS);
    }
  }

  private boolean send(Callback callback) {
    try {
      return http.execute(
          request(callback),
          answer -> {
            String text =
                answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity());
            if (answer.getCode() / 100 != 2) {
              LOG.warn(
                  "{} told {}: {} {}", callback.id(), callback.topic(), answer.getCode(), text);
            }
            return answer.getCode() / 100 == 2;
          });
    } catch (IOException | RuntimeException e) {
      LOG.debug("{} could not be told", callback.id(), e);
      return false;
    }
  }

  private HttpPost request(Callback callback) {
    byte[] body = callback.body().getBytes(StandardCharsets.UTF_8);
    String path = "/api/providers/" + callback.system() + "/webhooks/" + callback.topic();
    HttpPost request = new HttpPost(waymark.get() + path);
    request.setHeader(simulation.signature().header(), simulation.signature().sign(body));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  private static CloseableHttpClient client() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(TELLERS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(Timeout.ofSeconds(20))
                        .build())
                .build())
        // What could not be told is told again by a plan of our own.
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  // Told twice after a crash does no harm: the event's id is the same.
  private void remember() {
    List<String> ids = new ArrayList<>();
    for (String id = told.poll(); id != null; id = told.poll()) {
      ids.add(id);
    }
    try {
      if (!ids.isEmpty()) {
        store.told(ids);
      }
    } catch (RuntimeException e) {
      LOG.warn("What was told could not be noted: {}", e.toString());
      told.addAll(ids);
    }
  }
}
