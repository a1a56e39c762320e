package io.waymark.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.security.ApiKey;
import io.waymark.security.ApiKeys;
import io.waymark.security.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/api-keys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "API keys", description = "Keys by which shops and programs ask (ADMIN)")
class ApiKeysController {

  record NewKey(String name, Set<Role> roles, String channel) {}

  private final ApiKeys keys;

  ApiKeysController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  @Operation(summary = "All keys, without their secrets")
  List<ApiKey> all() {
    return keys.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Issue a key", description = "The secret is in this answer and nowhere else")
  ApiKeys.Issued issue(@RequestBody NewKey asked) {
    return keys.issue(asked.name(), asked.roles(), asked.channel());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke a key at once")
  void revoke(@PathVariable String id) {
    keys.revoke(id);
  }
}
