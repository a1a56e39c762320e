/** The single view of every order: intake, lines, fulfillment orders, holds and the timeline. */
@ApplicationModule(allowedDependencies = {"kernel", "security"})
package io.waymark.orders;

import org.springframework.modulith.ApplicationModule;
