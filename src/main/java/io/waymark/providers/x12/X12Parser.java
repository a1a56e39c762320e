package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an interchange's segments from StAEDI's events. */
final class X12Parser {

  private static final EDIInputFactory FACTORY = factory();

  private final List<X12Segment> segments = new ArrayList<>();
  private final List<String> elements = new ArrayList<>();
  private String tag;

  private X12Parser() {}

  /** Every segment, the envelope's included; throws InvalidInput saying where it is broken. */
  static List<X12Segment> parse(X12Text interchange) {
    X12Parser parser = new X12Parser();
    byte[] bytes = interchange.strict().getBytes(StandardCharsets.UTF_8);
    try (EDIStreamReader reader =
        FACTORY.createEDIStreamReader(new ByteArrayInputStream(bytes), "UTF-8")) {
      while (reader.hasNext()) {
        parser.take(reader);
      }
    } catch (EDIStreamException | IOException | RuntimeException e) {
      // Whatever the reader throws at these bytes, only other bytes would help.
      throw InvalidInput.of("interchange", "syntax", "is broken: " + e.getMessage());
    }
    return parser.segments;
  }

  private void take(EDIStreamReader reader) throws EDIStreamException {
    switch (reader.next()) {
      case START_SEGMENT -> {
        tag = reader.getText();
        elements.clear();
      }
      case ELEMENT_DATA -> element(reader);
      case END_SEGMENT -> segments.add(new X12Segment(tag, List.copyOf(elements)));
      default -> {
        // Loops need a schema, and the envelope is judged as a whole afterwards.
      }
    }
  }

  // Components and repetitions are put together again: in free text, what looks like their
  // separator is most often a colon or a caret that the writer meant.
  private void element(EDIStreamReader reader) {
    int position = reader.getLocation().getElementPosition();
    String text = reader.getText();
    if (position > elements.size()) {
      elements.add(text);
      return;
    }
    boolean component = reader.getLocation().getComponentPosition() > 1;
    String by = component ? Delimiters.COMPONENT_ELEMENT : Delimiters.REPETITION;
    Character separator = reader.getDelimiters().get(by);
    elements.set(position - 1, elements.get(position - 1) + separator + text);
  }

  // The control structure is judged by X12Envelope, which can say what is wrong and let it pass.
  private static EDIInputFactory factory() {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    return factory;
  }
}
