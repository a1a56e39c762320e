package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders that wait to be planned together, by policies that users define. */
public interface Waves {

  /**
   * A wave as it stands.
   *
   * @param wave its definition
   * @param nextAt when it runs next, UTC; null while it is paused
   * @param waiting how many orders wait for it
   */
  record Standing(Wave wave, Instant nextAt, int waiting) {}

  /**
   * Adds or replaces a wave; its next run is a whole interval from now, unless it was nearer.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   */
  Standing save(Wave wave);

  /** Every wave, by id. */
  List<Standing> all();

  /** The wave of this id, if there is one. */
  Optional<Standing> find(String id);

  /** Removes a wave; those that wait for it are planned by themselves. Its history stays. */
  void remove(String id);

  /**
   * Plans those that wait now, beside the schedule.
   *
   * @throws io.waymark.kernel.Unknown if there is no such wave
   * @throws io.waymark.kernel.NotAllowedNow when no order waits
   */
  Batch run(String id);

  /**
   * The last so many runs of a wave, the newest first.
   *
   * @throws io.waymark.kernel.Unknown if there is no such wave
   */
  List<Batch> runs(String id, int count);

  /** Whether the order waits for a wave, and stock alone must not wake it. */
  boolean holds(OrderId order);
}
