package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Turns;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes orders in, each once.
 *
 * <p>In a transaction of its own it stores first and looks for a twin only when a unique index
 * refused the order, which is the rare case. In the caller's transaction a refused insert would
 * take the caller's work down with it, so there it looks first; a twin that comes in at the very
 * same time then shows as a {@link ConcurrencyFailureException}, and the caller's retry finds it.
 *
 * <p>The first try lets listeners go on with the order in the same transaction; when anything of
 * that fails, or when eight others are at it, the order is stored without it.
 */
@Component
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int ATTEMPTS = 3;
  // More would wait too long for their turn, and hold up the events of those before them.
  private static final int FEW = 8;

  private final Turns turns;
  private final Transactions transactions;
  private final Twins twins;
  private final OrderWriter writer;
  private final OrderStates states;
  private final TimelineTable timeline;
  private final ApplicationEventPublisher events;
  private final OrdersProperties settings;
  private final Semaphore few = new Semaphore(FEW);

  Intake(
      Turns turns,
      Transactions transactions,
      Twins twins,
      OrderWriter writer,
      OrderStates states,
      TimelineTable timeline,
      ApplicationEventPublisher events,
      OrdersProperties settings) {
    this.turns = turns;
    this.transactions = transactions;
    this.twins = twins;
    this.writer = writer;
    this.states = states;
    this.timeline = timeline;
    this.events = events;
    this.settings = settings;
  }

  Placement place(NewOrder order, Optional<String> key) {
    NewOrderRules.check(order, key);
    Submission submission = Submission.of(order, key);
    return transactions.joined() ? placeJoined(submission) : placeAlone(submission);
  }

  private Placement placeAlone(Submission submission) {
    if (!few.tryAcquire()) {
      return placeOnly(submission);
    }
    try {
      return turns.take(() -> transactions.once(() -> store(submission, true)));
    } catch (DuplicateKeyException refused) {
      return twins.of(submission).orElseGet(() -> placeOnly(submission));
    } catch (RuntimeException failed) {
      NewOrder order = submission.canonical().order();
      LOG.debug("{} of {} is stored first", order.channelOrderId(), order.channel(), failed);
      return placeOnly(submission);
    } finally {
      few.release();
    }
  }

  private Placement placeOnly(Submission submission) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.run(() -> store(submission, false));
      } catch (DuplicateKeyException refused) {
        Optional<Placement> twin = twins.of(submission);
        if (twin.isPresent()) {
          return twin.get();
        }
        // The twin's own transaction may have been rolled back meanwhile: then it is our turn.
        if (attempt == ATTEMPTS) {
          throw refused;
        }
      }
    }
  }

  private Placement placeJoined(Submission submission) {
    Optional<Placement> twin = twins.of(submission);
    if (twin.isPresent()) {
      return twin.get();
    }
    try {
      return store(submission, false);
    } catch (DuplicateKeyException refused) {
      throw new ConcurrencyFailureException("The same order came in at the same time", refused);
    }
  }

  private Placement store(Submission submission, boolean alone) {
    Order order = PlacedOrder.of(OrderId.next(), submission.canonical(), settings.cancelAfter());
    writer.insert(order, submission, !alone);
    states.stored(order);
    timeline.add(order.id(), "Order placed", told(order), order.channel());
    events.publishEvent(new OrderPlaced(order, alone));
    return new Placement.Placed(order);
  }

  private static String told(Order order) {
    int lines = order.lines().size();
    return lines + (lines == 1 ? " line, " : " lines, ") + order.total();
  }
}
