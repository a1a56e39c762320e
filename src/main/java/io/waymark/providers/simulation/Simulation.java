package io.waymark.providers.simulation;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.providers.framework.HmacSha256;
import java.util.concurrent.atomic.AtomicReference;

/** The simulated outside systems as Waymark's providers and operators reach them. */
public final class Simulation {

  private final boolean enabled;
  private final String url;
  private final HmacSha256 signature;
  private final AtomicReference<Behaviour> behaviour;

  Simulation(boolean enabled, String url, String secret, Behaviour behaviour) {
    behaviour.check();
    this.enabled = enabled;
    this.url = url;
    this.signature = new HmacSha256("X-Waymark-Signature", secret);
    this.behaviour = new AtomicReference<>(behaviour);
  }

  /** Where they listen, such as {@code http://127.0.0.1:8090}. */
  public String url() {
    return url;
  }

  /** How they sign what they tell Waymark. */
  public HmacSha256 signature() {
    return signature;
  }

  /** How they behave now. */
  public Behaviour behaviour() {
    return behaviour.get();
  }

  /**
   * Changes how they behave from now on, until the next start.
   *
   * @param change null parts stay as they are; throws {@link io.waymark.kernel.InvalidInput} for a
   *     delay or rate out of range, {@link NotAllowedNow} when this node does not run them
   */
  public Behaviour change(Behaviour change) {
    if (!enabled) {
      throw new NotAllowedNow("This node does not run the simulation (waymark.simulation.enabled)");
    }
    return behaviour.updateAndGet(present -> present.with(change));
  }
}
