package io.waymark.orchestration.steps;

import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.fulfillment.FulfillmentPlan.Shipment;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.inventory.ReservationLine;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrderLine;
import io.waymark.orders.FulfillmentOrders.Draft;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A plan as what is to be reserved, and what came of it as the variables that the model reads. */
final class Reservable {

  /** Stock that moves this often between plan and reservation is better waited for. */
  private static final int PLANS_AT_MOST = 3;

  private Reservable() {}

  static List<ReservationLine> lines(FulfillmentPlan plan, List<String> ids) {
    List<ReservationLine> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Shipment shipment = plan.shipments().get(i);
      for (PlanRequest.Line line : shipment.lines()) {
        lines.add(new ReservationLine(ids.get(i), line.sku(), shipment.source(), line.quantity()));
      }
    }
    return lines;
  }

  static List<Draft> drafts(FulfillmentPlan plan) {
    return plan.shipments().stream()
        .map(
            shipment ->
                new Draft(
                    shipment.source(),
                    shipment.provider(),
                    shipment.lines().stream()
                        .map(
                            line ->
                                new FulfillmentOrderLine(line.line(), line.sku(), line.quantity()))
                        .toList(),
                    shipment.reason()))
        .toList();
  }

  static void reserved(VariableScope journey, List<String> ids, boolean unitsWait) {
    outcome(journey, ids, true, unitsWait, false);
  }

  /** Nothing could be planned ({@code wanted}), or nothing was left to plan. */
  static void nothing(VariableScope journey, boolean wanted) {
    outcome(journey, List.of(), !wanted, wanted, false);
  }

  /** Somebody else got the stock since it was planned. */
  static void taken(VariableScope journey) {
    int lost = JourneyVariables.PLANS_LOST.get(journey, 0) + 1;
    JourneyVariables.PLANS_LOST.set(journey, lost);
    boolean again = lost < PLANS_AT_MOST;
    outcome(journey, List.of(), false, !again, again);
  }

  private static void outcome(
      VariableScope journey, List<String> ids, boolean reserved, boolean wait, boolean again) {
    JourneyVariables.FULFILLMENT_ORDER_IDS.set(journey, ids);
    JourneyVariables.INVENTORY_RESERVED.set(journey, reserved);
    JourneyVariables.BACKORDER_NEEDED.set(journey, wait);
    JourneyVariables.PLAN_AGAIN.set(journey, again);
    if (!again) {
      // The policies decide anew when the units are planned next.
      JourneyVariables.STRATEGY.take(journey);
      JourneyVariables.SPLIT.take(journey);
    }
  }
}
