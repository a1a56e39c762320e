package io.waymark.orchestration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.Order;
import io.waymark.orders.Orders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a person decides about a held order. */
@Tag(name = "Journeys")
@RestController
class ReviewController {

  private final Orders orders;
  private final TaskService tasks;

  ReviewController(Orders orders, TaskService tasks) {
    this.orders = orders;
    this.tasks = tasks;
  }

  /** What a person may decide. */
  enum Decision {
    RELEASE,
    CANCEL
  }

  /**
   * A decision.
   *
   * @param decision release or cancel; required
   * @param note why, for the order's record; may be null
   */
  record Review(Decision decision, String note) {}

  @Operation(
      summary = "Release a held order, or cancel it",
      description = "409 when the order does not wait for a review.")
  @PostMapping("/api/orders/{id}/review")
  Order review(@PathVariable String id, @RequestBody Review review) {
    if (review.decision() == null) {
      throw InvalidInput.of("decision", "required", "must be RELEASE or CANCEL");
    }
    OrderId order = orders.get(new OrderId(id)).id();
    try {
      tasks.complete(task(order).getId(), variables(review));
    } catch (OptimisticLockingException e) {
      throw new NotAllowedNow("Somebody else decided about order " + order + " just now.");
    }
    return orders.get(order);
  }

  private Task task(OrderId order) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(order.value())
            .taskDefinitionKey("ReviewHeldOrder")
            .singleResult();
    if (task == null) {
      throw new NotAllowedNow("Order " + order + " does not wait for a review.");
    }
    return task;
  }

  private static Map<String, Object> variables(Review review) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(
        JourneyVariables.REVIEW_DECISION.name(), review.decision().name().toLowerCase(Locale.ROOT));
    variables.put(JourneyVariables.REVIEW_NOTE.name(), review.note());
    return variables;
  }
}
