package io.waymark.orchestration.steps;

/** A bean of the steps' package that is no step and that models must not reach, for tests. */
final class ProbeHelper {

  boolean isReady() {
    return true;
  }
}
