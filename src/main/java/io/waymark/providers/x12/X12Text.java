package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one interchange, freed of what partners' tools do to it on the way: a byte order
 * mark, an ISA segment that lost its padding, line breaks and indents between segments or at column
 * 80.
 *
 * @param delimiters what separates elements and ends segments
 * @param segments each without its terminator; the first is ISA at its full width
 */
record X12Text(X12Delimiters delimiters, List<String> segments) {

  /** The interchanges of a file; throws InvalidInput when it does not look like X12 at all. */
  static List<X12Text> split(byte[] bytes) {
    List<X12Text> interchanges = new ArrayList<>();
    String rest = decode(bytes).replaceFirst("^[\\s\\h\\uFEFF]+", "");
    do {
      X12Delimiters delimiters = X12Delimiters.of(rest);
      List<String> segments = new ArrayList<>();
      int end = cut(rest, delimiters, segments);
      interchanges.add(new X12Text(delimiters, segments));
      rest = rest.substring(end).replaceFirst("^[\\s\\h]+", "");
    } while (!rest.isEmpty());
    return interchanges;
  }

  /** Everything as a receiver with no mercy would want it. */
  String strict() {
    return String.join(String.valueOf(delimiters.segment()), segments) + delimiters.segment();
  }

  // Returns where the interchange ends, which is after IEA or where the text does.
  private static int cut(String text, X12Delimiters delimiters, List<String> segments) {
    segments.add(delimiters.header());
    int from = delimiters.headerEnd();
    while (from < text.length()) {
      int end = text.indexOf(delimiters.segment(), from);
      end = end < 0 ? text.length() : end;
      String segment = delimiters.clean(text.substring(from, end));
      from = Math.min(end + 1, text.length());
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
      if (segment.startsWith("IEA" + delimiters.element())) {
        return from;
      }
    }
    throw InvalidInput.of("interchange", "envelope", "has no end (IEA); it may have been cut off");
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
