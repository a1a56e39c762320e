package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.policies.Policies;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the escalation policy says about a journey that waits; the timers of models ask it. */
@Component("escalations")
public class Escalations {

  private final Policies policies;
  private final CurrentOrder current;

  Escalations(Policies policies, CurrentOrder current) {
    this.policies = policies;
    this.current = current;
  }

  /**
   * Something that waits too long.
   *
   * @param what in words
   * @param group who shall be told
   */
  public record Delay(String what, String group) {}

  /** The timer cycle for what the journey waits for now, such as {@code R/PT8H}. */
  public String cycle(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    return "R/" + ask(order, Waiting.of(order, fulfillmentOrder(order, execution))).get("after");
  }

  /** The delay to tell of, if the journey waits longer than the policy allows. */
  public Optional<Delay> delay(DelegateExecution execution, Instant now) {
    Order order = current.get(JourneyVariables.orderId(execution));
    Waiting waiting = Waiting.of(order, fulfillmentOrder(order, execution));
    DmnDecisionResultEntries answer = ask(order, waiting);
    Instant due = after(waiting.since(), String.valueOf(answer.get("after")));
    return due.isAfter(now)
        ? Optional.empty()
        : Optional.of(new Delay(waiting.what(), String.valueOf(answer.get("group"))));
  }

  private DmnDecisionResultEntries ask(Order order, Waiting waiting) {
    return policies
        .ask("escalation", order, Map.of("waitingFor", waiting.waitingFor()))
        .getSingleResult();
  }

  private static FulfillmentOrder fulfillmentOrder(Order order, DelegateExecution execution) {
    String id = JourneyVariables.FULFILLMENT_ORDER_ID.get(execution);
    return order.fulfillmentOrders().stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  // The policy writes ISO 8601 durations; java.time knows days and hours by two separate types.
  private static Instant after(Instant since, String duration) {
    int time = duration.indexOf('T');
    OffsetDateTime at = since.atOffset(ZoneOffset.UTC);
    String days = time < 0 ? duration : duration.substring(0, time);
    if (days.length() > 1) {
      at = at.plus(Period.parse(days));
    }
    return time < 0
        ? at.toInstant()
        : at.plus(Duration.parse("P" + duration.substring(time))).toInstant();
  }
}
