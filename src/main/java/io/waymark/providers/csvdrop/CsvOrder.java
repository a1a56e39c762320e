package io.waymark.providers.csvdrop;

import io.waymark.providers.intake.Digest;
import java.util.List;

/**
 * The rows of one order, as they stand in the inbox.
 *
 * @param channel the channel they name, or the default
 * @param orderId the order's id there; null when the row has none
 * @param file the file's name
 * @param rows in the file's order, at least one
 */
record CsvOrder(String channel, String orderId, String file, List<CsvRow> rows) {

  private static final int LONGEST = 60;

  /** The same rows in another file, or elsewhere in this one, are the same message. */
  String externalId() {
    String content = Digest.sha256(rows.stream().map(row -> row.values().toString()).toList());
    return cut(channel) + "/" + cut(orderId) + "/" + content;
  }

  private static String cut(String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
  }
}
