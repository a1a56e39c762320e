/** Connections to outside systems: actions, events, the message table and Camel's routes. */
@ApplicationModule(allowedDependencies = {"kernel", "security", "orders", "inventory"})
package io.waymark.providers;

import org.springframework.modulith.ApplicationModule;
