/** Order journeys and policies on Camunda: steps, correlation, and the gate for deployments. */
@ApplicationModule(
    allowedDependencies = {"kernel", "security", "orders", "inventory", "fulfillment", "providers"})
package io.waymark.orchestration;

import org.springframework.modulith.ApplicationModule;
