package io.waymark.kernel;

/** A request that the present state forbids; answered over HTTP with status 409. */
public final class NotAllowedNow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Why it cannot be done now.
   *
   * @param message a sentence for a person
   */
  public NotAllowedNow(String message) {
    super(message);
  }
}
