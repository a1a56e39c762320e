package io.waymark.inventory;

import java.util.List;

/**
 * What the ledger knows of the change of an id.
 *
 * @param content the digest of what it asked for; null for one from before digests were kept
 * @param first its first movement
 */
record PastChange(String content, Movement first) {

  /** Whether this is what the change asks for. */
  boolean isRepeatedBy(LedgerChange change) {
    if (content != null) {
      return content.equals(change.content());
    }
    List<LedgerChange.Step> steps = change.steps();
    LedgerChange.Step step = steps.get(0);
    return steps.size() == 1
        && step.key().isOnHand()
        && step.key().position().equals(PositionKey.of(first))
        && step.kind() == first.kind()
        && step.quantity() == (step.absolute() ? first.onHand() : first.delta());
  }
}
