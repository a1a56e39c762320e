package io.waymark.providers.x12;

import io.waymark.providers.intake.Digest;
import java.util.List;

/**
 * One transaction set and what its envelope says.
 *
 * @param type such as {@code 850}
 * @param control the number in ST02
 * @param sender ISA06
 * @param receiver ISA08
 * @param test whether ISA15 says that this is only a test
 * @param notes what was wrong with the envelope and yet let pass
 * @param segments from the one after ST to the one before SE
 * @param text the transaction in an interchange of its own
 */
record X12Transaction(
    String type,
    String control,
    String sender,
    String receiver,
    boolean test,
    List<String> notes,
    List<X12Segment> segments,
    String text) {

  boolean isPurchaseOrder() {
    return "850".equals(type);
  }

  /** The same content again, in whatever envelope, is the same message. */
  String externalId() {
    return sender + "/" + Digest.sha256(segments.stream().map(X12Segment::toString).toList());
  }
}
