package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs waves when they are due, each on whichever node comes first. */
@Service
class ScheduledWaves implements Waves {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledWaves.class);
  private static final int AT_A_TIME = 500;
  private static final Duration CACHED = Duration.ofSeconds(5);

  private final WaveTable table;
  private final Batches batches;
  private final StoredNetwork network;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private volatile List<Standing> known = List.of();
  private volatile Instant readAt = Instant.MIN;

  ScheduledWaves(
      WaveTable table,
      Batches batches,
      StoredNetwork network,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.batches = batches;
    this.network = network;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Standing save(Wave wave) {
    WaveRules.check(wave, network.now());
    Instant next = next(wave);
    Optional<Standing> before = table.find(wave.id()).filter(old -> old.nextAt() != null);
    Instant earliest = before.map(Standing::nextAt).filter(old -> old.isBefore(next)).orElse(next);
    transaction.executeWithoutResult(status -> table.save(wave, earliest));
    readAt = Instant.MIN;
    return table.find(wave.id()).orElseThrow();
  }

  private static Instant next(Wave wave) {
    return Instant.now()
        .plus(Duration.ofMinutes(wave.everyMinutes()))
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public List<Standing> all() {
    return table.all();
  }

  @Override
  public Optional<Standing> find(String id) {
    return table.find(id);
  }

  @Override
  public void remove(String id) {
    table.remove(id);
    readAt = Instant.MIN;
  }

  @Override
  public Batch run(String id) {
    Wave wave = table.find(id).orElseThrow(() -> new Unknown("wave", id)).wave();
    return start(wave)
        .orElseThrow(() -> new NotAllowedNow("No order waits for the wave %s".formatted(id)));
  }

  private Optional<Batch> start(Wave wave) {
    List<PlanRequest> orders = table.waiting(wave.id(), wave.maxOrders());
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    String key = "wave-%s-%s".formatted(wave.id(), UlidCreator.getMonotonicUlid());
    Batch batch = batches.plan(key, orders);
    transaction.executeWithoutResult(status -> table.started(wave.id(), batch, orders));
    return Optional.of(batch);
  }

  @Override
  public List<Batch> runs(String id, int count) {
    if (table.find(id).isEmpty()) {
      throw new Unknown("wave", id);
    }
    return table.runs(id, count).stream().flatMap(batch -> batches.find(batch).stream()).toList();
  }

  @Override
  public boolean holds(OrderId order) {
    return !active().isEmpty() && table.isWaiting(order).orElse(false);
  }

  /**
   * Whether an order that is to be planned waits instead, or has waited.
   *
   * @param waited whether it waited, so that its batch is looked for
   * @param wave what it waits for; null when it is planned now
   */
  record Turn(boolean waited, Standing wave) {}

  /** An order waits once; what was rejected or failed before is planned at once. */
  Turn turn(PlanRequest request) {
    if (active().isEmpty()) {
      return new Turn(false, null);
    }
    Optional<Boolean> state = table.isWaiting(request.orderId());
    Standing wave = state.equals(Optional.of(false)) || isUrgent(request) ? null : of(request);
    if (wave != null && state.isEmpty()) {
      table.join(request.orderId(), wave.wave().id(), request);
    }
    return new Turn(state.isPresent(), wave);
  }

  private Standing of(PlanRequest request) {
    return active().stream()
        .filter(each -> each.wave().orders().takes(request))
        .findFirst()
        .orElse(null);
  }

  private static boolean isUrgent(PlanRequest request) {
    return request.terms().rejections() > 0
        || (request.excludedSources() != null && !request.excludedSources().isEmpty());
  }

  private List<Standing> active() {
    Instant now = Instant.now();
    if (readAt.isBefore(now.minus(CACHED))) {
      known = table.all().stream().filter(standing -> standing.wave().active()).toList();
      readAt = now;
    }
    return known;
  }

  /** Runs what is due and lets go who need not wait any longer. */
  @Scheduled(fixedDelayString = "${waymark.fulfillment.waves-every:2s}")
  void look() {
    for (Standing due : table.all()) {
      if (due.nextAt() != null
          && !due.nextAt().isAfter(Instant.now())
          && table.claim(due, next(due.wave()))) {
        runDue(due.wave());
      }
    }
    table.ready(AT_A_TIME).forEach(this::letGo);
    table.tidy();
  }

  private void runDue(Wave wave) {
    try {
      start(wave);
    } catch (RuntimeException e) {
      // Those that wait are in the next run, or let go when it does not come either.
      LOG.warn("Wave {} could not run", wave.id(), e);
    }
  }

  private void letGo(String order) {
    try {
      transaction.executeWithoutResult(
          status -> {
            if (table.leave(order)) {
              events.publishEvent(new OrderLeftWave(new OrderId(order)));
            }
          });
    } catch (RuntimeException e) {
      LOG.debug("Order {} stays in its wave until the next look", order, e);
    }
  }
}
