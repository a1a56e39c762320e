package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The room's front: hands each wish to the class that fulfils it. */
@Component
class StoredOrders implements Orders {

  private final Intake intake;
  private final OrderReader reader;
  private final OrderFinder finder;
  private final Backorders backorders;
  private final CancellationRequests cancellations;

  StoredOrders(
      Intake intake,
      OrderReader reader,
      OrderFinder finder,
      Backorders backorders,
      CancellationRequests cancellations) {
    this.intake = intake;
    this.reader = reader;
    this.finder = finder;
    this.backorders = backorders;
    this.cancellations = cancellations;
  }

  @Override
  public Placement place(NewOrder order, Optional<String> idempotencyKey) {
    return intake.place(order, idempotencyKey);
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return reader.find(id);
  }

  @Override
  public Order get(OrderId id) {
    return find(id).orElseThrow(() -> new Unknown("order", id));
  }

  @Override
  public Optional<OrderId> findByChannel(String channel, String channelOrderId) {
    return finder.byChannel(channel, channelOrderId);
  }

  @Override
  public OrderPage search(OrderSearch search) {
    return finder.search(search);
  }

  @Override
  public List<WaitingOrder> waitingFor(Sku sku, OrderId last, int count) {
    return backorders.of(sku, last, count);
  }

  @Override
  public List<WaitingOrder> waiting(OrderId last, int count) {
    return backorders.after(last, count);
  }

  @Override
  public Set<Sku> waitedFor() {
    return backorders.skus();
  }

  @Override
  public void requestCancellation(OrderId id, Cancellation cancellation) {
    cancellations.request(id, cancellation);
  }
}
