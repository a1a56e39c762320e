package io.waymark.inventory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.ConcurrencyFailureException;

/** A request between the caller that waits for its answer and the worker that gives it. */
final class WaitingRequest {

  private enum State {
    WAITS,
    UNDER_WAY,
    LEFT
  }

  private final ReservationRequest request;
  private final CompletableFuture<ReservationOutcome> answer = new CompletableFuture<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITS);

  WaitingRequest(ReservationRequest request) {
    this.request = request;
  }

  ReservationRequest request() {
    return request;
  }

  KeyedQueue.Entry<PositionKey, WaitingRequest> entry() {
    return new KeyedQueue.Entry<>(this, request.places(), request.lines().size());
  }

  /** Whether the caller still waits; from then on it can no longer withdraw. */
  boolean begin() {
    return state.compareAndSet(State.WAITS, State.UNDER_WAY);
  }

  /** What was begun was undone. */
  void undone() {
    state.set(State.WAITS);
  }

  void answer(ReservationOutcome outcome) {
    answer.complete(outcome);
  }

  void fail(Throwable fault) {
    answer.completeExceptionally(fault);
  }

  ReservationOutcome await(long millis) {
    try {
      return answer.get(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw leave();
    } catch (TimeoutException e) {
      throw leave();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }

  private RuntimeException leave() {
    return state.compareAndSet(State.WAITS, State.LEFT)
        ? new ConcurrencyFailureException("Nobody had time for this request; nothing was done")
        : new OutcomeUnknown(request.references());
  }
}
