package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The room's front: hands each wish to the class that fulfils it. */
@Component
class StoredOrders implements Orders {

  private final Intake intake;
  private final OrderReader reader;
  private final OrderFinder finder;
  private final CancellationRequests cancellations;

  StoredOrders(
      Intake intake, OrderReader reader, OrderFinder finder, CancellationRequests cancellations) {
    this.intake = intake;
    this.reader = reader;
    this.finder = finder;
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
  public List<OrderId> waitingFor(Sku sku) {
    return finder.waitingFor(sku);
  }

  @Override
  public void requestCancellation(OrderId id, Cancellation cancellation) {
    cancellations.request(id, cancellation);
  }
}
