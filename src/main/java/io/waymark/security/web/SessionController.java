package io.waymark.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.InvalidInput;
import io.waymark.security.CurrentUser;
import io.waymark.security.Role;
import io.waymark.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Session", description = "Logging in and out with a browser")
class SessionController {

  record Login(String username, String password) {}

  record Me(String name, List<Role> roles) {}

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping
  @Operation(summary = "Who am I", description = "401 when nobody is logged in")
  Me whoAmI(CsrfToken token) {
    return me(CurrentUser.get(), token);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Log in",
      description = "401 for a wrong name or password, 429 after too many; sets XSRF-TOKEN")
  Me logIn(
      @RequestBody Login login,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (login.username() == null || login.password() == null) {
      String missing = login.username() == null ? "username" : "password";
      throw InvalidInput.of(missing, "required", "must be given");
    }
    return me(sessions.open(login.username(), login.password(), request, response), token);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Log out")
  void logOut(HttpServletRequest request) {
    sessions.end(request);
  }

  @ExceptionHandler
  void refused(
      AuthenticationException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.refuse(reason, request, response);
  }

  // Reading the token is what makes the server send its cookie.
  private static Me me(CurrentUser user, CsrfToken token) {
    token.getToken();
    return new Me(user.name(), user.roles().stream().sorted().toList());
  }
}
