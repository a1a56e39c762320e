package io.waymark.security;

import io.waymark.kernel.NotAllowedNow;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before the first request is served, that there is an administrator; with a password
 * from the configuration it is also the way back in for those who have locked themselves out.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String NAME = "admin";
  // Without the characters that people mistake for each other.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24;

  private final AccountStore accounts;
  private final PasswordEncoder encoder;
  private final SecurityProperties properties;

  FirstAdministrator(
      AccountStore accounts, PasswordEncoder encoder, SecurityProperties properties) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (properties.givesPassword() && !AccountRules.fits(properties.adminPassword())) {
      throw new IllegalStateException("waymark.security.admin-password has more than 72 bytes");
    }
    Optional<AccountStore.Stored> admin = accounts.stored(NAME);
    if (admin.isEmpty()) {
      create();
    } else if (properties.givesPassword()) {
      restore(admin.get());
    }
  }

  private void create() {
    String password = properties.givesPassword() ? properties.adminPassword() : generated();
    try {
      accounts.insert(NAME, password, Set.of(Role.ADMIN));
    } catch (NotAllowedNow anotherNodeWasFirst) {
      return;
    }
    if (!properties.givesPassword()) {
      show(password);
    }
  }

  private void restore(AccountStore.Stored admin) {
    if (!encoder.matches(properties.adminPassword(), admin.passwordHash())) {
      accounts.storePassword(NAME, properties.adminPassword());
      LOG.info("The password of the account {} was set from the configuration", NAME);
    }
    if (!admin.account().active() || !admin.account().roles().contains(Role.ADMIN)) {
      Set<Role> roles = EnumSet.copyOf(admin.account().roles());
      roles.add(Role.ADMIN);
      accounts.change(NAME, roles, true);
    }
  }

  private static String generated() {
    SecureRandom random = new SecureRandom();
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }

  private static void show(String password) {
    LOG.warn(
        """


        ------------------------------------------------------------------------
          Waymark's first start. Log in with

              name      {}
              password  {}

          The password is shown only now. To set another one, start with the
          environment variable WAYMARK_ADMIN_PASSWORD.
        ------------------------------------------------------------------------
        """,
        NAME,
        password);
  }
}
