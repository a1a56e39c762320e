package io.waymark.fulfillment;

import java.time.LocalTime;

/** The rules that the work of a source must keep. */
final class OperationRules {

  private static final int LONGEST_MINUTES = 100 * 24 * 60;

  private final Violations violations;

  OperationRules(Violations violations) {
    this.violations = violations;
  }

  void check(SourceOperation operation) {
    if (operation.validFrom() != null
        && operation.validUntil() != null
        && !operation.validFrom().isBefore(operation.validUntil())) {
      violations.add("operation.validUntil", "order", "must be after validFrom");
    }
    calendar(operation.calendar());
    for (int i = 0; i < operation.pickups().size(); i++) {
      pickup("operation.pickups[" + i + "]", operation.pickups().get(i));
    }
    if (operation.processingMinutes() < 0 || operation.processingMinutes() > LONGEST_MINUTES) {
      violations.add(
          "operation.processingMinutes", "range", "must be between 0 and " + LONGEST_MINUTES);
    }
    violations.positive("operation.ordersPerDay", operation.ordersPerDay());
    violations.positive("operation.linesPerDay", operation.linesPerDay());
    violations.figure("operation.safetyStock", operation.safetyStock());
    violations.figure("operation.costs.perOrder", operation.costs().perOrder());
    violations.figure("operation.costs.perLine", operation.costs().perLine());
    violations.figure("operation.costs.perUnit", operation.costs().perUnit());
    violations.positive("operation.priority", operation.priority());
  }

  private void calendar(WorkingCalendar calendar) {
    if (calendar.timeZone() == null) {
      violations.add(
          "operation.calendar.timeZone",
          "required",
          "must be given, such as America/New_York, because the hours are local");
    }
    if (calendar.hours().isEmpty()) {
      violations.add("operation.calendar.hours", "required", "must have a working day");
    }
    calendar
        .hours()
        .forEach(
            (day, hours) -> {
              String field = "operation.calendar.hours." + day;
              if (hours.opens() == null || hours.closes() == null) {
                violations.add(field, "required", "must have opens and closes");
              } else if (!hours.closes().equals(LocalTime.MIN)
                  && !hours.opens().isBefore(hours.closes())) {
                violations.add(field, "order", "must close after it opens, or at 00:00");
              }
            });
  }

  private void pickup(String field, SourceOperation.Pickup pickup) {
    violations.atMost(field + ".carrier", pickup.carrier(), 60);
    if (pickup.cutOff() == null || pickup.pickup() == null) {
      violations.add(field, "required", "must have cutOff and pickup");
    } else if (pickup.pickup().isBefore(pickup.cutOff())) {
      violations.add(field + ".pickup", "order", "must not be before the cut-off");
    }
  }
}
