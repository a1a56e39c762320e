package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Located;
import io.waymark.inventory.AvailableToPromise;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Promises from the stock available now, else from what is available to promise later. */
@Service
class StockPromises implements Promises {

  private static final int LONGEST_MINUTES = 60;
  private static final int LONGEST_ID = 100;

  private final Planner planner;
  private final PromiseHolds holds;
  private final AvailableToPromise supply;

  StockPromises(Planner planner, PromiseHolds holds, AvailableToPromise supply) {
    this.planner = planner;
    this.holds = holds;
    this.supply = supply;
  }

  @Override
  public Answer promise(PromiseRequest request) {
    RequestRules.check(request.cart());
    Situation live = planner.live();
    List<String> methods = methods(request, live.network());
    check(request.hold(), methods);
    return holds.answered(request).orElseGet(() -> fresh(request, live, methods));
  }

  private Answer fresh(PromiseRequest request, Situation live, List<String> methods) {
    Optional<Located> destination = planner.destination(request.cart());
    if (destination.isEmpty()) {
      return new Answer(
          methods.stream()
              .map(method -> Promise.none(method, "The destination cannot be placed"))
              .toList(),
          null);
    }
    EarliestDates dates =
        new EarliestDates(planner, request.cart(), live, destination.get(), supply);
    List<Promise> promises =
        methods.stream()
            .map(dates::of)
            .sorted(
                Comparator.comparing(
                        (Promise p) -> p.arrivesOn() == null ? LocalDate.MAX : p.arrivesOn())
                    .thenComparing(Promise::method))
            .toList();
    return held(request, promises);
  }

  @Override
  public void release(String hold) {
    holds.release(hold);
  }

  private Answer held(PromiseRequest request, List<Promise> promises) {
    return promises.stream()
        .filter(p -> request.hold() != null && p.method().equals(request.hold().method()))
        .filter(p -> p.reason() == null)
        .findFirst()
        .map(promise -> holds.hold(request, promises, promise))
        .orElseGet(() -> new Answer(promises, null));
  }

  private static List<String> methods(PromiseRequest request, Network network) {
    return request.methods().isEmpty()
        ? network.carrierServices().stream()
            .flatMap(service -> service.methods().stream())
            .distinct()
            .sorted()
            .toList()
        : request.methods();
  }

  private static void check(PromiseRequest.Hold hold, List<String> methods) {
    if (hold == null) {
      return;
    }
    Violations violations = new Violations();
    if (hold.minutes() < 1 || hold.minutes() > LONGEST_MINUTES) {
      violations.add("hold.minutes", "range", "must be between 1 and " + LONGEST_MINUTES);
    }
    if (hold.method() == null || !methods.contains(hold.method())) {
      violations.add("hold.method", "unknown", "must be one of the methods asked for");
    }
    if (hold.requestId() != null) {
      violations.text("hold.requestId", hold.requestId(), LONGEST_ID);
    }
    violations.end();
  }
}
