/** Values that every room speaks: ids, quantities, money, places, and the shape of bad input. */
@ApplicationModule(
    allowedDependencies = {},
    type = ApplicationModule.Type.OPEN)
package io.waymark.kernel;

import org.springframework.modulith.ApplicationModule;
