package io.waymark.inventory;

import io.waymark.inventory.RequestLog.Entry;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.InvalidInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reservations that are idempotent by an id of the caller's; others cost nothing here. */
@Component
class OwnRequests {

  private final RequestLog log;

  OwnRequests(RequestLog log) {
    this.log = log;
  }

  /**
   * The digests of the requests that were done before, by id. The caller holds the locks of the
   * requests' positions. Throws {@link InvalidInput} for an id that was used for another request.
   */
  Map<String, String> doneBefore(List<ReservationRequest> requests) {
    Map<String, String> asked = new HashMap<>();
    requests.stream()
        .filter(each -> each.terms().requestId() != null)
        .forEach(
            each -> {
              String content = content(each);
              String other = asked.putIfAbsent(each.terms().requestId(), content);
              refuseUnlessSame(content, other);
            });
    Map<String, String> done = new HashMap<>();
    log.of(asked.keySet())
        .forEach(
            (id, entry) -> {
              refuseUnlessSame(asked.get(id), entry.content());
              done.put(id, entry.content());
            });
    return done;
  }

  /** Stores those that were done now. */
  void store(
      List<ReservationRequest> requests,
      List<ReservationOutcome> outcomes,
      Map<String, String> doneBefore) {
    Map<String, Entry> fresh = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      String id = requests.get(i).terms().requestId();
      if (id != null && !doneBefore.containsKey(id) && outcomes.get(i) instanceof Reserved) {
        fresh.put(id, new Entry(id, content(requests.get(i)), 0, 0));
      }
    }
    log.add(List.copyOf(fresh.values()));
  }

  private static String content(ReservationRequest request) {
    return RequestLog.content(
        "reserve",
        request.terms().checkAvailability(),
        request.lines().stream()
            .map(ReservationLine::toString)
            .sorted()
            .collect(Collectors.toList()));
  }

  private static void refuseUnlessSame(String content, String other) {
    if (other != null && !other.equals(content)) {
      throw InvalidInput.of("requestId", "unique", "was used for another request");
    }
  }
}
