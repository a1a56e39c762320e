package io.waymark.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.Unknown;
import io.waymark.security.Account;
import io.waymark.security.Accounts;
import io.waymark.security.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts", description = "Accounts of people and what they may do (ADMIN)")
class AccountsController {

  record NewAccount(String name, String password, Set<Role> roles) {}

  record Change(Set<Role> roles, Boolean active) {}

  record NewPassword(String password) {}

  private final Accounts accounts;

  AccountsController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  @Operation(summary = "All accounts")
  List<Account> all() {
    return accounts.all();
  }

  @GetMapping("/{name}")
  @Operation(summary = "One account")
  Account one(@PathVariable String name) {
    return accounts.byName(name).orElseThrow(() -> new Unknown("account", name));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make an account", description = "409 when the name is taken")
  Account create(@RequestBody NewAccount asked) {
    return accounts.create(asked.name(), asked.password(), asked.roles());
  }

  @PutMapping("/{name}")
  @Operation(
      summary = "Change roles, switch on or off",
      description = "What is left out stays; 409 when no administrator would be left")
  Account change(@PathVariable String name, @RequestBody Change change) {
    Account now = one(name);
    return accounts.change(
        name,
        change.roles() == null ? now.roles() : change.roles(),
        change.active() == null ? now.active() : change.active());
  }

  @PutMapping("/{name}/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Set a password", description = "The old one and all sessions end at once")
  void setPassword(@PathVariable String name, @RequestBody NewPassword asked) {
    accounts.setPassword(name, asked.password());
  }
}
