package io.waymark.fulfillment.geography;

import java.util.List;
import java.util.Map;

/**
 * What became of a file of postal codes.
 *
 * @param imported places taken, by country; what was known of these countries before is replaced
 * @param refused how many lines were not taken
 * @param refusals the first of them
 */
public record ImportReport(Map<String, Integer> imported, int refused, List<Refusal> refusals) {

  /**
   * A line that was not taken.
   *
   * @param line its number in the file, from 1
   * @param reason why, in words
   */
  public record Refusal(int line, String reason) {}
}
