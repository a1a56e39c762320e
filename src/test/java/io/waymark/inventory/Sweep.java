package io.waymark.inventory;

import org.springframework.context.ApplicationContext;

/** The sweep of expired reservations, for tests of other rooms in which nothing is scheduled. */
public final class Sweep {

  private Sweep() {}

  /** Does all that is due now. */
  public static void now(ApplicationContext context) {
    context.getBean(Sweeping.class).sweep();
  }
}
