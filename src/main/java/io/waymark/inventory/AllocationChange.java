package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A wish to change what is kept for whom at one place.
 *
 * @param requestId the caller's own id, 1 to 100 characters: a repetition is not done twice
 * @param kind what to do
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it a {@link Kind#CONSUME} takes; none is any that can be sold
 * @param group whose units
 * @param target who gets them, of a {@link Kind#REALLOCATE}; else null
 * @param quantity whole units, 1 or more
 * @param reference what for, such as an order's number, at most 100 characters; may be null
 */
public record AllocationChange(
    String requestId,
    Kind kind,
    Sku sku,
    LocationId location,
    Variant variant,
    AllocationGroup group,
    AllocationGroup target,
    int quantity,
    String reference) {

  /** What is done with the units. */
  public enum Kind {
    /** From the common pool to the group. */
    ALLOCATE,
    /** From what the group has left back to the common pool. */
    UNALLOCATE,
    /** From what the group has left to another group. */
    REALLOCATE,
    /** Out of stock at once, as a shipment that nobody reserved, from what the group has left. */
    CONSUME
  }

  /** Throws {@link InvalidInput} naming what is wrong. */
  public AllocationChange {
    variant = variant == null ? Variant.NONE : variant;
    List<Violation> violations = new ArrayList<>(ShortText.violations("requestId", requestId));
    require(violations, "kind", kind);
    require(violations, "sku", sku);
    require(violations, "location", location);
    require(violations, "group", group);
    if (kind == Kind.REALLOCATE) {
      require(violations, "target", target);
      if (target != null && target.equals(group)) {
        violations.add(new Violation("target", "different", "must not be the group itself"));
      }
    } else if (target != null) {
      violations.add(new Violation("target", "absent", "is for reallocating only"));
    }
    if (kind != Kind.CONSUME && !variant.isNone()) {
      violations.add(
          new Violation("dimensions", "absent", "must be left out: allocations are of all kinds"));
    }
    if (quantity < 1) {
      violations.add(new Violation("quantity", "positive", "must be 1 or more"));
    }
    if (reference != null) {
      violations.addAll(ShortText.violations("reference", reference));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** A change without a target, of any variant. */
  public static AllocationChange of(
      String requestId,
      Kind kind,
      Sku sku,
      LocationId location,
      AllocationGroup group,
      int quantity) {
    return new AllocationChange(
        requestId, kind, sku, location, Variant.NONE, group, null, quantity, null);
  }

  PositionKey place() {
    return new PositionKey(sku, location);
  }

  String content() {
    return RequestLog.content(
        "allocation", kind, sku, location, variant.text(), group, target, quantity, reference);
  }

  private static void require(List<Violation> violations, String field, Object value) {
    if (value == null) {
      violations.add(new Violation(field, "required", "must not be missing"));
    }
  }
}
