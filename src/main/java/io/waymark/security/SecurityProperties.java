package io.waymark.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings under {@code waymark.security}.
 *
 * @param adminPassword the password of the account {@code admin}, set at every start; blank means
 *     that the first start makes one up and prints it
 */
@ConfigurationProperties("waymark.security")
record SecurityProperties(String adminPassword) {

  boolean givesPassword() {
    return adminPassword != null && !adminPassword.isBlank();
  }
}
