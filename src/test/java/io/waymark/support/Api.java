package io.waymark.support;

/** The credentials that tests use over HTTP. */
public final class Api {

  /** The administrator's name. */
  public static final String USER = "admin";

  /** The administrator's password in every test context. */
  public static final String PASSWORD = "a-password-for-tests";

  /** What shops and partners sign their webhooks with in every test context. */
  public static final String WEBHOOK_SECRET = "a-webhook-secret-for-tests";

  /** What stored secrets are encrypted by in every test context: 32 bytes in Base64. */
  public static final String SECRETS_KEY = "YSBrZXkgZm9yIHRlc3RzLCBvZiB0aGlydHktdHdvIGI=";

  private Api() {}
}
