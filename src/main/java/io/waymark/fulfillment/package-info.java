/** Where each order line ships from: sources, strategies, the optimizer and its explanations. */
@ApplicationModule(allowedDependencies = {"kernel", "security", "inventory"})
package io.waymark.fulfillment;

import org.springframework.modulith.ApplicationModule;
