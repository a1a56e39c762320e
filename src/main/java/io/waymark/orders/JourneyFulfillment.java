package io.waymark.orders;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.LineState.Portion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves fulfillment orders on as their sources answer. */
@Component
@Transactional
class JourneyFulfillment implements FulfillmentOrders {

  private static final String BY = "journey";

  private final OrderStates states;
  private final FulfillmentReader reader;
  private final FulfillmentWriter writer;
  private final FulfillmentCreation creation;
  private final LostUnits lostUnits;
  private final TimelineTable timeline;

  JourneyFulfillment(
      OrderStates states,
      FulfillmentReader reader,
      FulfillmentWriter writer,
      FulfillmentCreation creation,
      LostUnits lost,
      TimelineTable timeline) {
    this.states = states;
    this.reader = reader;
    this.writer = writer;
    this.creation = creation;
    this.lostUnits = lost;
    this.timeline = timeline;
  }

  @Override
  public List<String> nextIds(OrderId orderId, int howMany) {
    int last = states.lockLastFulfillment(orderId);
    List<String> ids = new ArrayList<>();
    for (int number = last + 1; number <= last + howMany; number++) {
      ids.add(new FulfillmentId(orderId, number).toString());
    }
    return ids;
  }

  @Override
  public List<FulfillmentOrder> create(OrderId orderId, List<String> ids, List<Draft> drafts) {
    return creation.create(orderId, ids, drafts);
  }

  @Override
  public FulfillmentOrder get(String id) {
    return reader
        .find(FulfillmentId.parse(id))
        .orElseThrow(() -> new Unknown("fulfillment order", id));
  }

  @Override
  public void accepted(String id) {
    FulfillmentId ref = FulfillmentId.parse(id);
    if (writer.accepted(ref)) {
      timeline.add(ref.order(), "Fulfillment order accepted", id, BY);
    } else {
      get(id);
    }
  }

  @Override
  public boolean rejected(String id, String reason) {
    FulfillmentId ref = FulfillmentId.parse(id);
    OrderState state = states.lock(ref.order());
    Portion portion = portion(state, ref);
    return portion.waiting()
        ? end(state, ref, portion.stopping(), reason)
        : !portion.shipped() && LostUnits.open(state, ref.number());
  }

  private boolean end(OrderState state, FulfillmentId ref, boolean stopping, String reason) {
    Status status = stopping ? Status.CANCELLED : Status.REJECTED;
    writer.ended(ref, status, reason);
    Map<Integer, Integer> lost = state.units(line -> true, line -> line.portion(ref.number()));
    String event = stopping ? "Fulfillment order cancelled" : "Fulfillment order rejected";
    timeline.add(ref.order(), event, ref + (reason == null ? "" : ": " + reason), BY);
    return lostUnits.settle(state.withLines(line -> line.moving(ref.number(), status, 0)), lost);
  }

  @Override
  public boolean shipped(String id, Shipment shipment) {
    FulfillmentId ref = FulfillmentId.parse(id);
    OrderState state = states.lock(ref.order());
    Portion portion = portion(state, ref);
    if (!portion.waiting()) {
      return portion.shipped() ? LostUnits.open(state, ref.number()) : tooLate(ref, portion);
    }
    Map<Integer, Integer> lost = ShipmentLines.missing(state, ref.number(), shipment);
    if (ShipmentLines.empty(state, ref.number(), lost)) {
      return end(state, ref, portion.stopping(), "Nothing was shipped");
    }
    writer.shipped(ref, shipment, lost);
    timeline.add(ref.order(), "Fulfillment order shipped", told(ref, shipment, lost), BY);
    return lostUnits.settle(
        state.withLines(
            line -> line.moving(ref.number(), Status.SHIPPED, lost.getOrDefault(line.line(), 0))),
        lost);
  }

  @Override
  public void delivered(String id, Instant at) {
    FulfillmentId ref = FulfillmentId.parse(id);
    if (writer.delivered(ref, at == null ? Utc.now() : at)) {
      timeline.add(ref.order(), "Fulfillment order delivered", id, BY);
    } else if (get(id).status() != Status.DELIVERED) {
      throw new NotAllowedNow("Fulfillment order " + id + " has not shipped.");
    }
  }

  // Its units were promised to another source meanwhile; a person must see that.
  private boolean tooLate(FulfillmentId ref, Portion portion) {
    String detail = ref + " is " + portion.status() + " already; check the source's stock";
    timeline.add(ref.order(), "Shipment reported too late", detail, BY);
    return false;
  }

  private static Portion portion(OrderState state, FulfillmentId ref) {
    return state.fulfillment(ref.number()).orElseThrow(() -> new Unknown("fulfillment order", ref));
  }

  private static String told(FulfillmentId ref, Shipment shipment, Map<Integer, Integer> lost) {
    StringBuilder told = new StringBuilder(ref.toString());
    if (shipment.carrier() != null || shipment.trackingNumber() != null) {
      told.append(" with ")
          .append(shipment.carrier())
          .append(' ')
          .append(shipment.trackingNumber());
    }
    lost.forEach(
        (line, units) -> told.append("; ").append(units).append(" short of line ").append(line));
    return told.toString();
  }
}
