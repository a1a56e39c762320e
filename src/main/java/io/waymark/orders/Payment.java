package io.waymark.orders;

/**
 * How the order is paid.
 *
 * @param method the method as the channel codes it; may be null
 * @param status whether the money is there
 */
public record Payment(String method, Status status) {

  /** Whether the money is there. */
  public enum Status {
    /** Taken. */
    PAID,
    /** Promised by the payer's bank. */
    AUTHORIZED,
    /** Not yet there. */
    PENDING,
    /** The customer pays by invoice, within a credit limit. */
    ON_ACCOUNT
  }
}
