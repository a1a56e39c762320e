package io.waymark.security;

import java.util.List;
import java.util.Set;

/** The API keys of programs. */
public interface ApiKeys {

  /**
   * A new key and its secret, which is shown only here.
   *
   * @param key what is kept
   * @param secret the text to send as {@code X-Api-Key} or {@code Authorization: Bearer}
   */
  record Issued(ApiKey key, String secret) {}

  /** All keys, newest first, revoked ones included. */
  List<ApiKey> all();

  /**
   * Issues a key.
   *
   * @param name 1 to 100 characters
   * @param roles at least one
   * @param channel required with {@link Role#CHANNEL}, else null
   * @throws io.waymark.kernel.InvalidInput naming each field that is wrong
   */
  Issued issue(String name, Set<Role> roles, String channel);

  /**
   * Ends a key at once; ending it twice changes nothing.
   *
   * @throws io.waymark.kernel.Unknown when there is no such key
   */
  void revoke(String id);
}
