/** One real-time view of stock: positions, the movement ledger, reservations, availability. */
@ApplicationModule(allowedDependencies = {"kernel", "security"})
package io.waymark.inventory;

import org.springframework.modulith.ApplicationModule;
