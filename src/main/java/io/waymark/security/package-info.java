/** Who may do what: accounts, roles, API keys, and the doors of Camunda's webapps and REST. */
@ApplicationModule(allowedDependencies = {"kernel"})
package io.waymark.security;

import org.springframework.modulith.ApplicationModule;
