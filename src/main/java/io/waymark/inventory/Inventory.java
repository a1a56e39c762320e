package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Stock and its reservations. Every write joins the caller's transaction (or opens its own), locks
 * positions in sorted (SKU, location, variant) order and can never leave a position with reserved
 * below 0 or above on hand.
 */
public interface Inventory {

  /**
   * Reserves all lines or none. Lines of the same (reference, SKU, location, variant) are added up.
   * A line without a variant takes stock without a variant first, then any that can be sold.
   * Idempotent by reference: a reference that holds open reservations already is answered with
   * them.
   *
   * @param orderId for whom, for operators to read; may be null
   * @param terms expiry, availability check and whom for
   */
  ReservationOutcome reserve(OrderId orderId, List<ReservationLine> lines, ReservationTerms terms);

  /** Reserves under {@link ReservationTerms#DEFAULT}. */
  default ReservationOutcome reserve(OrderId orderId, List<ReservationLine> lines) {
    return reserve(orderId, lines, ReservationTerms.DEFAULT);
  }

  /** Gives back every open reservation under the reference; nothing happens if there is none. */
  void release(String reference);

  /**
   * Ships stock that was reserved under the reference: on hand and reserved both fall, and what the
   * shipment leaves of the reference's reservations is released. Idempotent by reference.
   *
   * @param shipped units by SKU; empty means everything reserved; throws {@link
   *     io.waymark.kernel.InvalidInput} when more is shipped than was reserved, or when nothing is
   *     reserved under the reference and nothing was shipped under it before
   */
  void ship(String reference, Map<Sku, Integer> shipped);

  /**
   * Changes stock.
   *
   * @param change the change; idempotent by its id; throws {@link io.waymark.kernel.InvalidInput}
   *     naming the part of it that breaks a rule
   */
  StockPosition apply(InventoryChange change);

  /**
   * Applies many changes in few statements, in the given order; a change that breaks a rule is
   * refused and the others are done. Each is idempotent by its id; an id that was used for another
   * change is refused.
   *
   * @param changes 10,000 at most
   * @return the outcome of each, in the order of the changes
   */
  List<ChangeOutcome> applyAll(List<? extends InventoryChange> changes);

  /**
   * What can be sold of these SKUs at every location that knows them, all variants of an SKU at a
   * location together, sorted by SKU and location: the stock itself, whoever may take it.
   */
  List<StockPosition> positions(Collection<Sku> skus);

  /**
   * The same for somebody, with what is kept back from them {@link StockPosition#withheld}: a
   * reservation on these terms gets what they say is available, unless another comes first.
   *
   * @param attributes whom it is asked for, as in {@link ReservationTerms}
   */
  List<StockPosition> positions(Collection<Sku> skus, Map<String, String> attributes);

  /**
   * Those of the attributes that decide what may be taken: whoever has the same may take the same.
   *
   * @param attributes as in {@link ReservationTerms}
   */
  Map<String, String> deciding(Map<String, String> attributes);

  /**
   * What can be sold of one SKU at one location, all its variants together; zero if nothing is
   * known of it.
   */
  StockPosition position(Sku sku, LocationId location);
}
