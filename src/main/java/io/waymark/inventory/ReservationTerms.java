package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How a reservation is made. Start with {@link #DEFAULT} or {@link #expiringAt} and add to it.
 *
 * @param expiresAt when the units are given back by themselves unless shipped or extended before,
 *     UTC; null is never
 * @param checkAvailability whether less stock than wanted makes the reservation short; if not, what
 *     there is not is reserved uncovered, and covered when stock arrives
 * @param attributes whom the reservation is for, by the name of the attribute, such as {@code
 *     channel}, {@code customerGroup}, {@code region} or {@code orderType}; they choose the
 *     allocation and the safety stock that apply
 * @param requestId the caller's own id of this request, if it is not the lines' reference that
 *     makes it idempotent: with it a reference may reserve more than once, and a repetition is
 *     answered with what the first one still holds, also after that has ended; null is by reference
 */
public record ReservationTerms(
    Instant expiresAt,
    boolean checkAvailability,
    Map<String, String> attributes,
    String requestId) {

  private static final int LONGEST = 200;

  /** No expiry, availability checked, no attributes, idempotent by reference. */
  public static final ReservationTerms DEFAULT = new ReservationTerms(null, true, Map.of(), null);

  /** The attribute that names the channel that a reservation is made through. */
  public static final String CHANNEL = "channel";

  /**
   * Missing attributes are none; the expiry is as fine as the databases keep it. Throws {@link
   * InvalidInput} naming an attribute without a value, or with one of more than 200 characters.
   */
  public ReservationTerms {
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    attributes = attributes == null ? Map.of() : checked(attributes);
  }

  private static Map<String, String> checked(Map<String, String> attributes) {
    attributes.forEach(
        (name, value) -> {
          if (value == null || value.length() > LONGEST || name.length() > LONGEST) {
            throw InvalidInput.of(
                "attributes." + name, "length", "must have at most " + LONGEST + " characters");
          }
        });
    return Map.copyOf(attributes);
  }

  /** Default terms, given back by themselves at that moment. */
  public static ReservationTerms expiringAt(Instant moment) {
    return new ReservationTerms(moment, true, Map.of(), null);
  }

  /** Default terms, given back by themselves after that time from now. */
  public static ReservationTerms expiringIn(Duration time) {
    return expiringAt(Instant.now().plus(time));
  }

  /** The channel, or an empty text if there is none. */
  public String channel() {
    return attributes.getOrDefault(CHANNEL, "");
  }

  /** The same, whatever stock there is. */
  public ReservationTerms withoutAvailabilityCheck() {
    return new ReservationTerms(expiresAt, false, attributes, requestId);
  }

  /** The same for these attributes. */
  public ReservationTerms with(Map<String, String> newAttributes) {
    return new ReservationTerms(expiresAt, checkAvailability, newAttributes, requestId);
  }

  /** The same, idempotent by the caller's own id. */
  public ReservationTerms withRequestId(String newRequestId) {
    return new ReservationTerms(expiresAt, checkAvailability, attributes, newRequestId);
  }
}
