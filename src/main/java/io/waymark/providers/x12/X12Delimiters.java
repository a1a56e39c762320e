package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import io.waymark.providers.intake.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ISA segment says of the interchange's own punctuation.
 *
 * @param element between elements
 * @param segment after each segment
 * @param header the ISA segment without its terminator, each element padded to its full width
 * @param headerEnd where the text goes on after it
 */
record X12Delimiters(char element, char segment, String header, int headerEnd) {

  // X12.5 gives each element of ISA its one width, because its punctuation is found by position.
  private static final List<Integer> WIDTHS =
      List.of(2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1);
  private static final int SHOWN = 30;

  static X12Delimiters of(String text) {
    check(text);
    char element = text.charAt(3);
    List<String> found = new ArrayList<>();
    int from = 4;
    while (found.size() < WIDTHS.size() - 1) {
      int end = text.indexOf(element, from);
      if (end < 0) {
        throw broken("has " + found.size() + " elements, not " + WIDTHS.size());
      }
      found.add(padded(found.size(), text.substring(from, end)));
      from = end + 1;
    }
    if (text.length() < from + 2) {
      throw broken("ends before its punctuation is told");
    }
    char segment = text.charAt(from + 1);
    if (Character.isLetterOrDigit(segment) || segment == element) {
      throw broken("must be ended by a segment terminator after ISA16, not by '" + segment + "'");
    }
    String header = "ISA" + element + String.join(String.valueOf(element), found) + element;
    return new X12Delimiters(element, segment, header + text.charAt(from), from + 2);
  }

  /** A segment's text without the line breaks and indents around and in it. */
  String clean(String raw) {
    return raw.replace("\r", "").replace("\n", "").strip();
  }

  private static void check(String text) {
    if (text.startsWith("UNA") || text.startsWith("UNB")) {
      throw InvalidInput.of("interchange", "standard", "is EDIFACT; only X12 is taken");
    }
    if (!text.startsWith("ISA") || text.length() < 4 || Character.isLetterOrDigit(text.charAt(3))) {
      String start = text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("\\s+", " ");
      throw InvalidInput.of(
          "interchange", "envelope", "must start with an ISA segment, but starts '" + start + "'");
    }
  }

  private static String padded(int index, String raw) {
    String value = Plain.text(raw.replaceAll("[\r\n]", ""));
    String text = value == null ? "" : value;
    int width = WIDTHS.get(index);
    if (text.length() > width) {
      throw broken("has more than " + width + " characters in ISA" + (index + 1));
    }
    return text + " ".repeat(width - text.length());
  }

  private static InvalidInput broken(String what) {
    return InvalidInput.of("ISA", "envelope", what);
  }
}
