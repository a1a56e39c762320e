package io.waymark.providers.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The segments of a purchase order, sorted into header, parties, lines and summary. */
final class X12Content {

  private static final Set<String> OF_PARTY = Set.of("N2", "N3", "N4", "NX2", "REF", "PER", "SI");

  private final List<X12Segment> header = new ArrayList<>();
  private final List<X12Segment> summary = new ArrayList<>();
  private final List<X12Party> parties = new ArrayList<>();
  private final List<X12Party> lineParties = new ArrayList<>();
  private final List<X12Line> lines = new ArrayList<>();
  private X12Party party;
  private boolean ended;

  X12Content(List<X12Segment> segments) {
    segments.forEach(this::take);
  }

  List<X12Segment> headers(String tag) {
    return header.stream().filter(segment -> segment.is(tag)).toList();
  }

  /** An element of the first header segment with this tag; null when there is none. */
  String header(String tag, int element) {
    return headers(tag).stream().findFirst().map(segment -> segment.at(element)).orElse(null);
  }

  List<X12Segment> summaries(String tag) {
    return summary.stream().filter(segment -> segment.is(tag)).toList();
  }

  List<X12Party> parties() {
    return parties;
  }

  List<X12Party> lineParties() {
    return lineParties;
  }

  List<X12Line> lines() {
    return lines;
  }

  private void take(X12Segment segment) {
    switch (segment.tag()) {
      case "N1" -> {
        party = new X12Party(segment);
        (lines.isEmpty() ? parties : lineParties).add(party);
      }
      case "PO1" -> {
        party = null;
        lines.add(new X12Line(segment, lines.size() + 1));
      }
      case "CTT" -> {
        ended = true;
        summary.add(segment);
      }
      default -> place(segment);
    }
  }

  private void place(X12Segment segment) {
    if (ended) {
      summary.add(segment);
    } else if (party != null && OF_PARTY.contains(segment.tag())) {
      party.add(segment);
    } else if (lines.isEmpty()) {
      header.add(segment);
    } else {
      lines.get(lines.size() - 1).add(segment);
    }
  }
}
