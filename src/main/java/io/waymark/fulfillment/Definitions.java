package io.waymark.fulfillment;

import java.util.List;
import java.util.Optional;

/**
 * Named things of one kind that business users set up; plans know of a change at once on this node
 * and within {@code waymark.fulfillment.network-cache} on the others.
 *
 * @param <T> the things
 */
public interface Definitions<T> {

  /** All of them, by id. */
  List<T> all();

  /** The one with this id, if there is one. */
  Optional<T> find(String id);

  /**
   * Makes or replaces one.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   */
  T save(T thing);

  /**
   * Removes one; plans that named it keep their words.
   *
   * @throws io.waymark.kernel.Unknown when there is none
   */
  void remove(String id);
}
