package io.waymark.orchestration.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.kernel.OrderId;
import io.waymark.orders.Cancellation;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Every variable that the journeys use, declared once; the order itself is the business key. */
@SuppressWarnings("rawtypes")
public final class JourneyVariables {

  private static final Set<String> NAMES = new TreeSet<>();

  /** The fulfillment order that a fulfillment journey is about. */
  public static final Variable<String> FULFILLMENT_ORDER_ID = kept("fulfillmentOrderId");

  /** The strategy that the policy chose; taken by the planning. */
  public static final Variable<String> STRATEGY = kept("strategy");

  /** How far the order may be split, by policy; taken by the planning. */
  public static final Variable<String> SPLIT = kept("split");

  /** There while units wait for stock. */
  public static final Variable<String> BACKORDERED = kept("backordered");

  /** What the person who reviewed a held order decided: {@code release} or {@code cancel}. */
  public static final Variable<String> REVIEW_DECISION = kept("reviewDecision");

  /** What that person wrote. */
  public static final Variable<String> REVIEW_NOTE = kept("reviewNote");

  /** Whether no validation policy gave a reason against the order. */
  public static final Variable<Boolean> ORDER_VALID = brief("orderValid", Boolean.class);

  /** The reasons against the order. */
  public static final Variable<List> REASONS = brief("reasons", List.class);

  /** The plan to be reserved; null when nothing is left to plan. */
  public static final Variable<FulfillmentPlan> PLAN = brief("plan", FulfillmentPlan.class);

  /** How often stock was taken between a plan and its reservation. */
  public static final Variable<Integer> PLANS_LOST = brief("plansLost", Integer.class);

  /** The fulfillment orders to start, by id. */
  public static final Variable<List> FULFILLMENT_ORDER_IDS =
      brief("fulfillmentOrderIds", List.class);

  /** Whether something was reserved, or nothing is left that could be. */
  public static final Variable<Boolean> INVENTORY_RESERVED =
      brief("inventoryReserved", Boolean.class);

  /** Whether units must wait for stock. */
  public static final Variable<Boolean> BACKORDER_NEEDED = brief("backorderNeeded", Boolean.class);

  /** Whether stock was taken meanwhile, so that the order must be planned again. */
  public static final Variable<Boolean> PLAN_AGAIN = brief("planAgain", Boolean.class);

  /** Until when units wait for stock. */
  public static final Variable<Date> CANCEL_AFTER = brief("cancelAfter", Date.class);

  /** Whether units of a fulfillment order must be planned again. */
  public static final Variable<Boolean> UNITS_OPEN_AGAIN = brief("unitsOpenAgain", Boolean.class);

  /** Whether the order is closed. */
  public static final Variable<Boolean> ORDER_CLOSED = brief("orderClosed", Boolean.class);

  /** What somebody wants cancelled. */
  public static final Variable<Cancellation> CANCELLATION =
      brief("cancellation", Cancellation.class);

  /** What a provider said with its event. */
  public static final Variable<JsonNode> EVENT_DATA = brief("eventData", JsonNode.class);

  private JourneyVariables() {}

  /** The names of all of them, sorted. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }

  /** The order that a journey is about. */
  public static OrderId orderId(DelegateExecution execution) {
    return new OrderId(execution.getProcessBusinessKey());
  }

  private static Variable<String> kept(String name) {
    NAMES.add(name);
    return new Variable<>(name, String.class, true);
  }

  private static <T> Variable<T> brief(String name, Class<T> type) {
    NAMES.add(name);
    return new Variable<>(name, type, false);
  }
}
