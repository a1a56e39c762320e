package io.waymark.orchestration.design;

import java.util.stream.Stream;

/** One thing that models must or must not do, looked at element by element. */
interface DesignRule {

  Stream<DesignProblem> check(ModelElement element);
}
