package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes interchanges apart: groups, transaction sets, and whether their trailers agree. */
final class X12Envelope {

  private final X12Text source;
  private final List<X12Segment> segments;
  private final X12Segment header;
  private final List<X12Transaction> transactions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int at = 1;

  private X12Envelope(X12Text source) {
    this.source = source;
    this.segments = X12Parser.parse(source);
    this.header = segments.get(0);
    if (segments.size() != source.segments().size()) {
      throw broken("has segments that cannot be told apart");
    }
  }

  /** What a file holds; throws InvalidInput for a broken envelope. */
  static X12File open(byte[] bytes) {
    X12File file = new X12File(new ArrayList<>(), new ArrayList<>());
    for (X12Text interchange : X12Text.split(bytes)) {
      X12Envelope envelope = new X12Envelope(interchange);
      envelope.groups();
      file.transactions().addAll(envelope.transactions);
      file.notes().addAll(envelope.notes);
    }
    return file;
  }

  private void groups() {
    int groups = 0;
    while (!current().is("IEA")) {
      if (current().is("TA1")) {
        at++;
      } else {
        group();
        groups++;
      }
    }
    X12Segment trailer = current();
    compare("IEA01", trailer.at(1), "groups", groups);
    same("IEA02", trailer.at(2), "ISA13", header.at(13));
  }

  private void group() {
    int start = at;
    X12Segment group = expect("GS");
    int count = 0;
    while (current().is("ST")) {
      transaction(start);
      count++;
    }
    X12Segment trailer = expect("GE");
    compare("GE01", trailer.at(1), "transaction sets", count);
    same("GE02", trailer.at(2), "GS06", group.at(6));
  }

  private void transaction(int group) {
    int start = at;
    X12Segment head = expect("ST");
    while (!current().is("SE")) {
      if (current().is("ST") || current().is("GE") || current().is("IEA")) {
        throw broken("transaction set " + head.at(2) + " is not ended by SE");
      }
      at++;
    }
    X12Segment trailer = expect("SE");
    List<String> own = new ArrayList<>();
    count(own, "SE01", trailer.at(1), "segments", at - start);
    equal(own, "SE02", trailer.at(2), "ST02", head.at(2));
    transactions.add(
        new X12Transaction(
            head.at(1),
            head.at(2),
            header.at(6),
            header.at(8),
            "T".equals(header.at(15)),
            own,
            List.copyOf(segments.subList(start + 1, at - 1)),
            alone(group, start)));
  }

  private String alone(int group, int start) {
    X12Delimiters by = source.delimiters();
    List<String> own = new ArrayList<>(List.of(source.segments().get(0)));
    own.add(source.segments().get(group));
    own.addAll(source.segments().subList(start, at));
    own.add("GE" + by.element() + 1 + by.element() + segments.get(group).at(6));
    own.add("IEA" + by.element() + 1 + by.element() + header.at(13));
    return String.join(by.segment() + "\n", own) + by.segment() + "\n";
  }

  private X12Segment expect(String tag) {
    if (!current().is(tag)) {
      throw broken("expects " + tag + " as segment " + (at + 1) + ", but finds " + current().tag());
    }
    return segments.get(at++);
  }

  private X12Segment current() {
    return segments.get(at);
  }

  private void compare(String element, String said, String what, int found) {
    count(notes, element, said, what, found);
  }

  private void same(String element, String said, String other, String expected) {
    equal(notes, element, said, other, expected);
  }

  private static void count(List<String> notes, String element, String said, String what, int n) {
    if (!String.valueOf(n).equals(said == null ? null : said.replaceFirst("^0+(?=\\d)", ""))) {
      notes.add(element + " says " + said + " " + what + ", found " + n);
    }
  }

  private static void equal(
      List<String> notes, String element, String said, String other, String expected) {
    if (!Objects.equals(said, expected)) {
      notes.add(element + " is " + said + ", but " + other + " is " + expected);
    }
  }

  private static InvalidInput broken(String what) {
    return InvalidInput.of("interchange", "envelope", what);
  }
}
