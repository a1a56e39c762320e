package io.waymark.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A well-formed change as what the ledger does: its steps, all or none.
 *
 * @param id the id of the change
 * @param steps what happens, in this order
 * @param reason why; may be null
 * @param reasonCode why, as a code; may be null
 * @param modifiedAt when absolute figures were true; null if there are none
 */
record LedgerChange(
    String id, List<Step> steps, String reason, String reasonCode, Instant modifiedAt) {

  private static final int CONTENT_BYTES = 16;

  /** One measure of one position: a difference or, if absolute, the new figure. */
  record Step(QuantityKey key, Movement.Kind kind, boolean absolute, int quantity) {

    /** Its fields as text that stays the same in later versions, because digests are stored. */
    private String text() {
      PositionKey position = key.position();
      return String.join(
          "\u001f",
          position.sku().value(),
          position.location().value(),
          position.variant().text(),
          key.measure().toString(),
          kind.name(),
          Integer.toString(quantity));
    }
  }

  static LedgerChange of(InventoryChange change) {
    if (change instanceof StockChange stock) {
      return new LedgerChange(
          stock.id(), List.of(step(stock)), stock.reason(), stock.reasonCode(), null);
    }
    return change instanceof MeasureChange report ? of(report) : of((Transfer) change);
  }

  private static LedgerChange of(MeasureChange report) {
    boolean absolute = report.mode() == MeasureChange.Mode.SET;
    PositionKey position = PositionKey.of(report);
    return new LedgerChange(
        report.id(),
        report.quantities().entrySet().stream()
            .map(
                each ->
                    new Step(
                        new QuantityKey(position, each.getKey()),
                        absolute ? Movement.Kind.SET : Movement.Kind.DELTA,
                        absolute,
                        each.getValue()))
            .toList(),
        report.reason(),
        null,
        absolute ? report.modifiedAt() : null);
  }

  private static LedgerChange of(Transfer transfer) {
    Movement.Kind kind = Movement.Kind.valueOf(transfer.kind().name());
    PositionKey from = new PositionKey(transfer.sku(), transfer.from(), transfer.fromVariant());
    PositionKey to = new PositionKey(transfer.sku(), transfer.to(), transfer.toVariant());
    return new LedgerChange(
        transfer.id(),
        List.of(
            new Step(QuantityKey.onHand(from), kind, false, -transfer.quantity()),
            new Step(QuantityKey.onHand(to), kind, false, transfer.quantity())),
        transfer.reason(),
        null,
        null);
  }

  private static Step step(StockChange change) {
    boolean ship = change.kind() == StockChange.Kind.SHIP;
    return new Step(
        QuantityKey.onHand(PositionKey.of(change)),
        Movement.Kind.valueOf(change.kind().name()),
        change.kind() == StockChange.Kind.SET,
        ship ? -change.quantity() : change.quantity());
  }

  /** A digest of the steps and their time: equal for a repetition, different for another use. */
  String content() {
    try {
      String text =
          steps.stream().map(Step::text).collect(Collectors.joining("\n"))
              + (modifiedAt == null ? "" : "\n" + modifiedAt);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, CONTENT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
