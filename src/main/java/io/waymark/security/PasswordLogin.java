package io.waymark.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, for sessions and for HTTP basic alike. */
final class PasswordLogin implements AuthenticationProvider {

  private final AccountStore accounts;
  private final PasswordEncoder encoder;
  private final VerifiedPasswords verified;
  private final LoginBrake brake;
  private final String nobody;

  PasswordLogin(
      AccountStore accounts,
      PasswordEncoder encoder,
      VerifiedPasswords verified,
      LoginBrake brake) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.verified = verified;
    this.brake = brake;
    this.nobody = encoder.encode("nobody's password");
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String password = String.valueOf(asked.getCredentials());
    Optional<AccountStore.Stored> stored =
        accounts.stored(name).filter(found -> found.account().active());
    boolean known =
        stored.isPresent() && verified.knows(name, password, stored.get().passwordHash());
    if (!known) {
      check(name, password, stored, address(asked));
    }
    return authenticated(stored.orElseThrow().account());
  }

  private void check(
      String name, String password, Optional<AccountStore.Stored> stored, String address) {
    Duration left = brake.wait(name, address);
    if (!left.isZero()) {
      throw new TooManyLogins(left);
    }
    // A name that nobody has must take as long as one that somebody has.
    String hash = stored.map(AccountStore.Stored::passwordHash).orElse(nobody);
    boolean right = encoder.matches(password, hash) && AccountRules.fits(password);
    if (!right || stored.isEmpty()) {
      brake.failed(name, address);
      throw new BadCredentialsException("The name or the password is wrong");
    }
    brake.succeeded(name, address);
    verified.remember(name, password, hash);
  }

  private static Authentication authenticated(Account account) {
    CurrentUser user = new CurrentUser(account.name(), account.roles(), null);
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
  }

  static java.util.List<org.springframework.security.core.GrantedAuthority> authorities(
      CurrentUser user) {
    return AuthorityUtils.createAuthorityList(
        user.roles().stream().map(role -> "ROLE_" + role).toList());
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "none";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
