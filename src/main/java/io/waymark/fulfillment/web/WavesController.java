package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Batch;
import io.waymark.fulfillment.Wave;
import io.waymark.fulfillment.Waves;
import io.waymark.kernel.Required;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waves over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/waves")
@Tag(name = "Fulfillment")
class WavesController {

  private static final int LISTED = 50;
  private static final int MOST_ORDERS = 5_000;

  private final Waves waves;

  WavesController(Waves waves) {
    this.waves = waves;
  }

  record WaveBody(
      String name,
      Boolean active,
      @Required int everyMinutes,
      Integer maxOrders,
      Wave.Match orders) {}

  record WaveList(List<Waves.Standing> waves) {}

  record RunList(List<Batch> runs) {}

  @GetMapping
  @Operation(summary = "List waves by id, with their next run and how many orders wait")
  WaveList list() {
    return new WaveList(waves.all());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a wave")
  Waves.Standing read(@PathVariable String id) {
    return waves.find(id).orElseThrow(() -> new Unknown("wave", id));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a wave (201) or replace it (200)",
      description =
          "New orders that it names wait and are planned together every so many minutes. Paused"
              + " (active false), it lets those that wait go to be planned by themselves.")
  ResponseEntity<Waves.Standing> save(@PathVariable String id, @RequestBody WaveBody body) {
    boolean isNew = waves.find(id).isEmpty();
    Waves.Standing saved =
        waves.save(
            new Wave(
                id,
                body.name(),
                body.active() == null || body.active(),
                body.everyMinutes(),
                body.maxOrders() == null ? MOST_ORDERS : body.maxOrders(),
                body.orders()));
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(saved);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a wave; those that wait for it are planned by themselves")
  void remove(@PathVariable String id) {
    waves.remove(id);
  }

  @PostMapping("/{id}/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Plan those that wait now",
      description = "The answer is a batch; follow it at /api/fulfillment/batches/{id}.")
  Batch run(@PathVariable String id) {
    return waves.run(id);
  }

  @GetMapping("/{id}/runs")
  @Operation(summary = "List a wave's last runs, the newest first, with cost, bound and gap")
  RunList runs(@PathVariable String id) {
    return new RunList(waves.runs(id, LISTED));
  }
}
