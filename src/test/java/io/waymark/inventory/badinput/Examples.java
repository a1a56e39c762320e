package io.waymark.inventory.badinput;

import io.waymark.kernel.OrderId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A good request for every operation, which the tests spoil in one place. Together the examples of
 * an operation name every field that is documented.
 */
final class Examples {

  /** An example's parameters by name, and its body; null if it has none. */
  record Example(Map<String, String> parameters, String body) {}

  static final String SKU = "BAD-INPUT-SKU";
  static final String LOCATION = "BAD-INPUT-1";
  static final String OTHER = "BAD-INPUT-2";
  static final String SITE = "BAD-INPUT-SITE";
  static final String SOURCE = "badinput";
  static final String REASON = "BAD_INPUT";
  static final String HELD = "bad-input-held";
  static final String HELD_FOR_SITE = "bad-input-held-for-site";
  static final String COUNT = "bad-input-count";
  static final String KEPT = "BAD-INPUT-KEPT";

  private static final Pattern NEW = Pattern.compile("{new}", Pattern.LITERAL);
  private static final String RESERVATION =
      """
      {%s, "reference": "{new}", "lines": [{"sku": "{sku}", %s,
        "dimensions": {"batch": ""}, "quantity": 1}], "requestId": "{new}", %s,
        "checkAvailability": true, "attributes": {"channel": "web"}, "dataSource": "{source}"}
      """;
  private static final String PLACED =
      RESERVATION.formatted(
          "\"orderId\": \"{order}\"", "\"location\": \"{location}\"", "\"expiresInSeconds\": 600");
  private static final String FOR_SITE =
      RESERVATION.formatted(
          "\"orderId\": \"{order}\"", "\"site\": \"{site}\"", "\"expiresAt\": \"{later}\"");
  private static final String BY_REFERENCE =
      """
      {"requestId": "{new}", "reference": "{held}", "sku": "{sku}", "quantity": 1}
      """;
  private static final String BY_ID =
      """
      {"requestId": "{new}", "reservation": "{reservation}", "quantity": 1}
      """;
  private static final String REPORT =
      """
      {"id": "{new}", "dataSource": "{source}", "sku": "{new}", "location": "{location}",
        "dimensions": {"color": "Red"}, "quantities": {"inbound": 5, "waymark.onHand": 1},
        "modifiedDateTimeUTC": "2026-01-01T12:00:00Z", "reason": "a test"}
      """;
  private static final String MOVE =
      """
      {"id": "{new}", "sku": "{sku}", "location": "{location}", "dimensions": %s, "quantity": 1,
        "reason": "a test"}
      """;

  private final Map<String, List<Example>> all = new LinkedHashMap<>();
  private final String reservation;

  /** With the id of a reservation that can be made smaller. */
  Examples(String reservation) {
    this.reservation = reservation;
    configuration();
    changes();
    reservations();
    questions();
    KeptBackExamples.addTo(this);
  }

  List<Example> of(Endpoint endpoint) {
    return all.getOrDefault(endpoint.toString().replace("/api/inventory", ""), List.of());
  }

  private void configuration() {
    add("PUT /reason-codes/{code}", "code=BAD_INPUT_2", "{\"name\": \"A test\"}");
    add("GET /reason-codes", "");
    add(
        "PUT /locations/{id}",
        "id={new}",
        "{\"name\": \"A test\", \"site\": \"{new}\", \"organization\": \"bad-input\"}");
    add("GET /locations", "after=A&limit=5");
    add("PUT /hierarchies/{name}", "name={new}", "{\"dimensions\": [\"site\", \"location\"]}");
    add("GET /hierarchies", "");
    add(
        "PUT /data-sources/{name}",
        "name={word}",
        "{\"measures\": [\"inbound\"], \"dimensions\": {\"Farbe\": \"color\"}}");
    add("GET /data-sources", "");
    add("PUT /channels/{channel}", "channel={new}", "{\"locations\": [\"{location}\"]}");
    add(
        "PUT /calculated-measures/{name}",
        "name=badInput",
        """
        {"add": ["waymark.onHand"], "subtract": ["waymark.reserved"], "limitsReservations": false}
        """);
    add("DELETE /calculated-measures/{name}", "name=badInput");
    add("GET /calculated-measures", "");
    add(
        "POST /products",
        "",
        "[{\"sku\": \"{new}\", \"name\": \"A test\", \"attributes\": {\"color\": \"Red\"}}]");
    add("GET /products/{sku}", "sku={sku}");
    add(
        "POST /webhooks",
        "",
        """
        {"url": "https://203.0.113.1/hook", "secret": "a-secret-of-some-length",
          "topic": "movements", "after": 1000000000}
        """);
    add("GET /webhooks", "");
    add("DELETE /webhooks/{id}", "id={new}");
  }

  private void changes() {
    add(
        "POST /changes",
        "",
        """
        [{"id": "{new}", "kind": "RECEIVE", "sku": "{new}", "location": "{location}",
          "dimensions": {"color": "Red"}, "quantity": 5, "reason": "a test",
          "reasonCode": "{code}"}]
        """);
    add("POST /onhand", "", "[" + REPORT + "]");
    add("POST /onhand/set", "", "[" + REPORT + "]");
    add(
        "POST /transfers",
        "",
        """
        [{"id": "{new}", "sku": "{sku}", "from": "{location}", "to": "{other}", "dimensions": {"batch": ""},
          "toDimensions": {"batch": "B2"}, "quantity": 1, "reason": "a test"}]
        """);
    add("POST /quarantines", "", "[" + MOVE.formatted("{\"batch\": \"\"}") + "]");
    add("POST /quarantine-releases", "", "[" + MOVE.formatted("{\"batch\": \"Q\"}") + "]");
    add(
        "POST /counts",
        "",
        """
        {"id": "{new}", "location": "{location}", "reason": "a test",
          "lines": [{"sku": "{sku}", "dimensions": {"batch": "B9"}, "counted": 3}]}
        """);
    add("GET /counts/{id}", "id={count}");
    add("POST /counts/{id}/post", "id={count}");
    add("POST /counts/{id}/cancel", "id={cancelled}");
    add(
        "POST /schedules",
        "",
        """
        [{"id": "{new}", "sku": "{new}", "location": "{location}", "date": "{today}", "kind": "SUPPLY",
          "quantity": 5, "reference": "a test"}]
        """);
    add("DELETE /schedules/{id}", "id={new}");
    add(
        "POST /commitments",
        "",
        """
        {"id": "{new}", "sku": "{sku}", "location": "{location}", "date": "{today}", "quantity": 1,
          "reference": "a test", "channel": "web"}
        """);
  }

  private void reservations() {
    add("POST /reservations", "", PLACED);
    add("POST /reservations", "", FOR_SITE);
    add("POST /reservations/bulk", "", "[" + PLACED + "]");
    add("POST /reservations/bulk", "", "[" + FOR_SITE + "]");
    add(
        "GET /reservations",
        "sku={sku}&location={location}&orderId={order}&reference={held}&after=100&limit=5");
    add("DELETE /reservations/{reference}", "reference={new}");
    add(
        "POST /reservations/{reference}/shipments",
        "reference={held}",
        "{\"requestId\": \"{new}\", \"shipped\": {\"{sku}\": 1}}");
    add(
        "POST /reservations/{id}/pin",
        "id={heldForSite}",
        "{\"sku\": \"{sku}\", \"location\": \"{location}\", \"quantity\": 1}");
    add(
        "POST /reservations/{id}/extend",
        "id={held}",
        "{\"sku\": \"{sku}\", \"expiresAt\": \"{later}\"}");
    add(
        "POST /reservations/{id}/amend",
        "id={held}",
        """
        {"sku": "{sku}", "quantity": 20000, "checkAvailability": true, "attributes": {"channel": "web"}}
        """);
    add("POST /reservations/unreserve", "", BY_REFERENCE);
    add("POST /reservations/unreserve", "", BY_ID);
    add("POST /reservations/unreserve/bulk", "", "[" + BY_REFERENCE + "]");
    add("POST /reservations/unreserve/bulk", "", "[" + BY_ID + "]");
  }

  private void questions() {
    add(
        "POST /queries",
        "",
        """
        {"dataSource": "{source}", "skus": ["{sku}"], "filters": {"color": ["Red", ""]},
          "groupBy": ["color"], "hierarchy": {"name": "place", "path": ["default"]},
          "measures": ["available"], "returnNegative": true, "onlyNegative": false,
          "includeUnsellable": false, "at": "2026-01-01T12:00:00Z"}
        """);
    add(
        "POST /queries/exact",
        "",
        """
        {"positions": [{"sku": "{sku}", "location": "{location}", "dimensions": {"color": "Red"}}],
          "measures": ["available"], "returnNegative": true}
        """);
    add(
        "POST /products/search",
        "",
        """
        {"text": "test", "attributes": {"color": ["Red"]}, "after": "A", "limit": 5}
        """);
    add(
        "POST /available-to-promise/earliest",
        "",
        """
        {"lines": [{"sku": "{sku}", "location": "{location}", "quantity": 1}], "from": "{today}",
          "days": 30, "channel": "web"}
        """);
    String atp = "sku={sku}&location={location}&site={site}&organization=bad-input";
    add("GET /available-to-promise", atp + "&from={today}&days=7&quantity=3&channel=web");
    add("GET /availability", "sku={sku}&channel=web");
    add("GET /channels/{channel}/availability", "channel={new}&sku={sku}");
    add("GET /schedules", "sku={sku}&location={location}&from={today}");
    add("GET /positions", "sku={sku}&location={location}&after=QQ.QQ.&limit=5");
    add("GET /movements", "sku={sku}&location={location}&after=100&limit=5");
    add("GET /invariants", "");
    add("GET /feed", "after=0&limit=5");
    add("GET /feed/stream", "Last-Event-ID=0&after=0");
  }

  void add(String operation, String parameters) {
    add(operation, parameters, null);
  }

  void add(String operation, String parameters, String body) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
      values.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    all.computeIfAbsent(operation, any -> new ArrayList<>()).add(new Example(values, body));
  }

  /** Fills in what differs from request to request. */
  String filled(String text) {
    String filled = NEW.matcher(text).replaceAll(any -> UUID.randomUUID().toString());
    return filled
        .replace("{word}", "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 12))
        .replace("{order}", OrderId.next().value())
        .replace("{sku}", SKU)
        .replace("{location}", LOCATION)
        .replace("{other}", OTHER)
        .replace("{kept}", KEPT)
        .replace("{site}", SITE)
        .replace("{source}", SOURCE)
        .replace("{code}", REASON)
        .replace("{heldForSite}", HELD_FOR_SITE)
        .replace("{held}", HELD)
        .replace("{count}", COUNT)
        .replace("{cancelled}", COUNT + "-cancelled")
        .replace("{reservation}", reservation)
        .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString())
        .replace("{later}", LocalDate.now(ZoneOffset.UTC).plusDays(20) + "T00:00:00Z");
  }
}
