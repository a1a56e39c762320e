package io.waymark.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of people. */
public interface Accounts {

  /** All accounts by name, those that are not active included. */
  List<Account> all();

  /** The account of this name, active or not. */
  Optional<Account> byName(String name);

  /**
   * Makes an active account.
   *
   * @param name as in {@link Account}
   * @param password 8 or more characters, at most 72 bytes in UTF-8
   * @param roles at least one, never {@link Role#CHANNEL}
   * @throws io.waymark.kernel.InvalidInput naming each field that is wrong
   * @throws io.waymark.kernel.NotAllowedNow when the name is taken
   */
  Account create(String name, String password, Set<Role> roles);

  /**
   * Changes what an account may do; its open sessions end.
   *
   * @throws io.waymark.kernel.Unknown when there is no such account
   * @throws io.waymark.kernel.NotAllowedNow when no active administrator would be left
   */
  Account change(String name, Set<Role> roles, boolean active);

  /**
   * Sets a password; the old one and all open sessions end at once.
   *
   * @throws io.waymark.kernel.Unknown when there is no such account
   * @throws io.waymark.kernel.InvalidInput naming {@code password}
   */
  void setPassword(String name, String password);
}
