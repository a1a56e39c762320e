package io.waymark.providers.x12;

import io.waymark.providers.intake.Plain;
import java.util.List;

/**
 * One segment.
 *
 * @param tag such as {@code BEG}
 * @param elements in order; composites and repetitions as they were written
 */
record X12Segment(String tag, List<String> elements) {

  /** The element of this number, from 1 as the standard counts; null when it is not there. */
  String at(int number) {
    return number > elements.size() ? null : Plain.text(elements.get(number - 1));
  }

  boolean is(String wanted) {
    return tag.equals(wanted);
  }
}
