package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.Required;
import java.util.List;

/**
 * What a customer wants to know before ordering.
 *
 * @param cart what would be ordered, and where to
 * @param methods the shipping methods to look at; empty for all that some carrier service fulfils
 * @param hold which promise's stock to hold; null for none
 */
public record PromiseRequest(PlanRequest cart, List<String> methods, Hold hold) {

  /** Without methods, all are looked at. */
  public PromiseRequest {
    methods = Copies.list("methods", methods);
  }

  /**
   * A wish to hold stock.
   *
   * @param method the shipping method whose promise is meant
   * @param minutes for how long, 1 to 60
   * @param requestId the caller's own id of this request, 1 to 100 characters: a repetition is
   *     answered as the first time, and holds nothing more; null if it is not repeated
   */
  public record Hold(String method, @Required int minutes, String requestId) {

    /** A wish that is not repeated. */
    public Hold(String method, int minutes) {
      this(method, minutes, null);
    }
  }
}
