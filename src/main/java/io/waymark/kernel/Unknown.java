package io.waymark.kernel;

/** A thing that was asked for by id and is not there; answered over HTTP with status 404. */
public final class Unknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Nothing of this kind has this id.
   *
   * @param kind the thing in words, such as {@code order}
   * @param id the id that was asked for
   */
  public Unknown(String kind, Object id) {
    super("There is no " + kind + " " + id);
  }
}
