package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.AtpCurve;
import io.waymark.inventory.AvailableToPromise;
import io.waymark.inventory.AvailableToPromise.Commitment;
import io.waymark.inventory.AvailableToPromise.Question;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.PromiseQuestion;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.ScheduledChange;
import io.waymark.inventory.StockPlaces;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schedules and what can be promised by them, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class AvailableToPromiseController {

  private static final int MOST = 1000;
  private static final int LONGEST_CHANNEL = 60;

  private final AvailableToPromise atp;
  private final Places known;
  private final JsonRows json;

  AvailableToPromiseController(AvailableToPromise atp, Places known, JsonRows json) {
    this.atp = atp;
    this.known = known;
    this.json = json;
  }

  record Promise(
      Sku sku,
      long available,
      long keptBack,
      Long quantity,
      LocalDate earliest,
      List<AtpCurve.Day> days) {}

  record Promises(List<Promise> promises) {}

  record Schedules(List<ScheduledChange> schedules) {}

  record Scheduled(String id, Outcome outcome, List<Violation> errors) {

    enum Outcome {
      DONE,
      REFUSED
    }
  }

  record ScheduleAnswers(List<Scheduled> outcomes) {}

  record NewCommitment(
      String id,
      Sku sku,
      LocationId location,
      LocalDate date,
      int quantity,
      String reference,
      String channel) {}

  @GetMapping("/available-to-promise")
  @Operation(
      summary = "What can be promised of each SKU, day by day",
      description =
          "A location, site or organization that is not known is an error. The stock and schedules"
              + " of the given locations together, or of the given sites or"
              + " organizations; of all without any. With a quantity, `earliest` is the first day on"
              + " which so much can be promised; it is missing if there is none in the period. The"
              + " first day is `from`, today in the calendar of those places; without it, today in"
              + " UTC. With a channel, what is kept back from it at each place (safety stock,"
              + " allocations of others) cannot be promised: `keptBack` of today's `available` units,"
              + " and of each day's `projectedOnHand`; a reservation through the channel gets as"
              + " much. Supply that is overdue by then counts for nothing, overdue demand is owed on"
              + " the first day.")
  Promises promises(
      @RequestParam Set<Sku> sku,
      @RequestParam(required = false) Set<LocationId> location,
      @RequestParam(required = false) Set<String> site,
      @RequestParam(required = false) Set<String> organization,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(defaultValue = "28") int days,
      @RequestParam(required = false) Long quantity) {
    if (sku.isEmpty() || sku.size() > MOST) {
      throw InvalidInput.of("sku", "size", "must be 1 to " + MOST + " SKUs");
    }
    known.require("location", Dimension.LOCATION, location);
    known.require("site", Dimension.SITE, site);
    known.require("organization", Dimension.ORGANIZATION, organization);
    StockPlaces places = new StockPlaces(location, site, organization);
    LocalDate first = from == null ? today() : from;
    List<Question> questions =
        sku.stream().map(each -> new Question(each, places, first, days, asker(channel))).toList();
    return new Promises(
        atp.curves(questions).stream().map(curve -> promise(curve, quantity)).toList());
  }

  private static Promise promise(AtpCurve curve, Long quantity) {
    LocalDate earliest = quantity == null ? null : curve.earliest(quantity).orElse(null);
    return new Promise(
        curve.sku(), curve.available(), curve.keptBack(), quantity, earliest, curve.days());
  }

  private static Map<String, String> asker(String channel) {
    if (channel == null) {
      return null;
    }
    if (channel.isBlank() || channel.length() > LONGEST_CHANNEL) {
      throw InvalidInput.of(
          "channel", "length", "must have 1 to " + LONGEST_CHANNEL + " characters");
    }
    return Map.of(ReservationTerms.CHANNEL, channel);
  }

  record Cart(List<PromiseQuestion> lines, LocalDate from, Integer days, String channel) {}

  record EarliestDay(Sku sku, LocationId location, int quantity, LocalDate earliest) {}

  record EarliestDays(List<EarliestDay> lines) {}

  @PostMapping("/available-to-promise/earliest")
  @Operation(
      summary = "When each line of a cart can be promised: at most 1,000 lines",
      description =
          "`earliest` is the first day on which the line's quantity can be promised at its location"
              + " without breaking another promise; it is missing if there is none in `days` (365"
              + " unless given) from `from` (today in UTC unless given) on, less what is kept back"
              + " from the channel if there is one. Each line is answered as"
              + " if it were the only one.")
  EarliestDays earliest(@RequestBody Cart cart) {
    List<PromiseQuestion> lines = cart.lines();
    if (lines == null || lines.isEmpty() || lines.size() > MOST) {
      throw InvalidInput.of("lines", "size", "must be 1 to " + MOST + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      PromiseQuestion line = lines.get(i);
      if (line == null || line.sku() == null || line.location() == null) {
        throw InvalidInput.of(
            "lines[" + i + "]." + (line == null || line.sku() == null ? "sku" : "location"),
            "required",
            "must be given: each has sku and location");
      }
    }
    requireLocations(lines);
    LocalDate from = cart.from() == null ? today() : cart.from();
    int days = cart.days() == null ? AvailableToPromise.LONGEST_PERIOD : cart.days();
    Map<PromiseQuestion, Optional<LocalDate>> found =
        cart.channel() == null
            ? atp.earliest(lines, from, days)
            : atp.earliest(lines, from, days, asker(cart.channel()));
    return new EarliestDays(
        lines.stream()
            .map(
                each ->
                    new EarliestDay(
                        each.sku(), each.location(), each.quantity(), found.get(each).orElse(null)))
            .toList());
  }

  private void requireLocations(List<PromiseQuestion> lines) {
    Set<String> unknown =
        known.unknown(
            Dimension.LOCATION, lines.stream().map(each -> each.location().value()).toList());
    for (int i = 0; i < lines.size(); i++) {
      if (unknown.contains(lines.get(i).location().value())) {
        throw InvalidInput.of(
            "lines[" + i + "].location",
            "known",
            "is no known location: " + lines.get(i).location());
      }
    }
  }

  @PostMapping("/schedules")
  @Operation(
      summary = "Say what is expected to come and to go: at most 1,000 a call",
      description =
          "Each has its own outcome, in the order sent. The same id again replaces what it said.")
  ScheduleAnswers schedule(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array =
                          @ArraySchema(schema = @Schema(implementation = ScheduledChange.class))))
          @RequestBody
          JsonNode body) {
    if (!body.isArray() || body.isEmpty() || body.size() > MOST) {
      throw InvalidInput.of("body", "size", "must be a list of 1 to " + MOST);
    }
    return new ScheduleAnswers(
        json.read(body, ScheduledChange.class, each -> each).stream()
            .map(this::scheduled)
            .toList());
  }

  private Scheduled scheduled(JsonRows.Row<ScheduledChange> row) {
    List<Violation> violations = row.violations();
    if (row.value() != null) {
      try {
        atp.schedule(row.value());
      } catch (InvalidInput e) {
        violations = e.violations();
      }
    }
    return violations.isEmpty()
        ? new Scheduled(row.text("id"), Scheduled.Outcome.DONE, null)
        : new Scheduled(row.text("id"), Scheduled.Outcome.REFUSED, violations);
  }

  @GetMapping("/schedules")
  @Operation(summary = "What is expected of these SKUs, from a day on")
  Schedules schedules(
      @RequestParam Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) LocalDate from) {
    return new Schedules(atp.schedule(sku, location, from == null ? today() : from));
  }

  @DeleteMapping("/schedules/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take an expectation or a commitment back; idempotent")
  void unschedule(@PathVariable String id) {
    atp.unschedule(id);
  }

  @PostMapping("/commitments")
  @Operation(
      summary = "Promise units for a day against stock and schedule",
      description =
          "Idempotent by id. 409 when fewer can be promised for that day; `earliest` then names the"
              + " first day on which so many can. With a channel, nothing is promised that is kept"
              + " back from it. DELETE /api/inventory/schedules/{id} takes it"
              + " back.")
  ResponseEntity<?> commit(@RequestBody NewCommitment body) {
    Commitment outcome =
        atp.commit(
            new ScheduledChange(
                body.id(),
                body.sku(),
                body.location(),
                body.date(),
                ScheduledChange.Kind.DEMAND,
                body.quantity(),
                body.reference()),
            today(),
            asker(body.channel()));
    return outcome instanceof Commitment.Committed committed
        ? ResponseEntity.ok(committed.demand())
        : ResponseEntity.of(problem((Commitment.TooFew) outcome)).build();
  }

  private static ProblemDetail problem(Commitment.TooFew few) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, "Fewer units can be promised for that day; nothing was promised.");
    problem.setType(URI.create("urn:waymark:problem:too-few-to-promise"));
    problem.setTitle("Too few to promise");
    problem.setProperty("availableToPromise", few.availableToPromise());
    few.earliest().ifPresent(day -> problem.setProperty("earliest", day));
    return problem;
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
