package io.waymark.orchestration.correlation;

import io.waymark.orchestration.policies.Policies;
import io.waymark.orders.Order;
import io.waymark.orders.OrderProgress;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which journey an order travels; a policy that fails must not stop orders from being taken. */
@Component
class JourneySelection {

  private static final Logger LOG = LoggerFactory.getLogger(JourneySelection.class);
  private static final String COMMON = "order-journey";

  private final Policies policies;
  private final RepositoryService repository;
  private final OrderProgress progress;

  JourneySelection(Policies policies, RepositoryService repository, OrderProgress progress) {
    this.policies = policies;
    this.repository = repository;
    this.progress = progress;
  }

  String journey(Order order) {
    String chosen;
    try {
      chosen = policies.ask("journey-selection", order, Map.of()).getSingleEntry();
    } catch (RuntimeException e) {
      LOG.warn("Policy journey-selection failed for order {}", order.id(), e);
      return common(order, "the policy failed: " + e.getMessage());
    }
    if (COMMON.equals(chosen)) {
      return COMMON;
    }
    return isDeployed(chosen) ? chosen : common(order, "no journey is called " + chosen);
  }

  private boolean isDeployed(String journey) {
    return journey != null
        && repository.createProcessDefinitionQuery().processDefinitionKey(journey).count() > 0;
  }

  private String common(Order order, String why) {
    progress.noted(order.id(), "Common journey chosen", "Instead of the policy's choice: " + why);
    return COMMON;
  }
}
