package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Located;
import io.waymark.inventory.AvailableToPromise;
import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Promises from the stock available now, else from what is available to promise later. */
@Service
class StockPromises implements Promises {

  private static final int LONGEST_MINUTES = 60;

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
    return new Answer(promises, held(request, promises));
  }

  @Override
  public void release(String hold) {
    holds.release(hold);
  }

  private Held held(PromiseRequest request, List<Promise> promises) {
    PromiseRequest.Hold wanted = request.hold();
    return wanted == null
        ? null
        : promises.stream()
            .filter(p -> p.method().equals(wanted.method()) && p.reason() == null)
            .findFirst()
            .flatMap(
                p ->
                    holds.hold(
                        p, Duration.ofMinutes(wanted.minutes()), request.cart().terms().asker()))
            .orElse(null);
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
    if (hold.minutes() < 1 || hold.minutes() > LONGEST_MINUTES) {
      throw InvalidInput.of("hold.minutes", "range", "must be between 1 and " + LONGEST_MINUTES);
    }
    if (hold.method() == null || !methods.contains(hold.method())) {
      throw InvalidInput.of("hold.method", "unknown", "must be one of the methods asked for");
    }
  }
}
