package io.waymark.support;

/** The credentials that tests use over HTTP. */
public final class Api {

  /** The administrator's name. */
  public static final String USER = "admin";

  /** The administrator's password in every test context. */
  public static final String PASSWORD = "a-password-for-tests";

  private Api() {}
}
