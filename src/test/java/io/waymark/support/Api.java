package io.waymark.support;

/** The credentials that tests use over HTTP. */
public final class Api {

  /** The administrator's name. */
  public static final String USER = "admin";

  /** The administrator's password in every test context. */
  public static final String PASSWORD = "a-password-for-tests";

  /** What shops and partners sign their webhooks with in every test context. */
  public static final String WEBHOOK_SECRET = "a-webhook-secret-for-tests";

  private Api() {}
}
