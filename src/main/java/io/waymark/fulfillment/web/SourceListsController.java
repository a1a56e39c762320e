package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Definitions;
import io.waymark.fulfillment.SourceList;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Source lists over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/source-lists")
@Tag(name = "Fulfillment")
class SourceListsController {

  private final Definitions<SourceList> lists;

  SourceListsController(Definitions<SourceList> lists) {
    this.lists = lists;
  }

  record ListBody(String name, Set<LocationId> sources) {}

  record Lists(List<SourceList> sourceLists) {}

  @GetMapping
  @Operation(summary = "List source lists by id")
  Lists list() {
    return new Lists(lists.all());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a source list")
  SourceList read(@PathVariable String id) {
    return lists.find(id).orElseThrow(() -> new Unknown("source list", id));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a source list (201) or replace it (200)",
      description = "Strategies limit or weigh the sources of a list together.")
  ResponseEntity<SourceList> save(@PathVariable String id, @RequestBody ListBody body) {
    boolean isNew = lists.find(id).isEmpty();
    SourceList list = lists.save(new SourceList(id, body.name(), body.sources()));
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(list);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a source list; its sources stay")
  void remove(@PathVariable String id) {
    lists.remove(id);
  }
}
