package io.waymark.orchestration.steps;

/** A class of the steps' package that no journey uses, for tests of what models may name. */
public final class ProbeStep {

  /** Something that a condition may ask. */
  public boolean isReady() {
    return true;
  }
}
