package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.geography.Destinations;
import io.waymark.fulfillment.geography.ImportReport;
import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.geography.PostalCodeImport;
import io.waymark.fulfillment.geography.PostalCodeImports;
import io.waymark.kernel.Unknown;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Postal codes over HTTP. */
@RestController
@RequestMapping("/api/fulfillment")
@Tag(name = "Fulfillment")
class PostalCodesController {

  private final PostalCodeImports imports;
  private final Destinations destinations;

  PostalCodesController(PostalCodeImports imports, Destinations destinations) {
    this.imports = imports;
    this.destinations = destinations;
  }

  record ImportList(List<PostalCodeImport> imports) {}

  @PostMapping(
      path = "/postal-codes",
      consumes = {
        MediaType.TEXT_PLAIN_VALUE,
        "text/tab-separated-values",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      summary = "Import a GeoNames postal code file",
      description =
          "The body is the unpacked file itself, UTF-8, tabs between the columns. The countries in"
              + " it replace what was known of them; lines that cannot be taken are reported.")
  ImportReport read(InputStream body) {
    return imports.read(body);
  }

  @GetMapping("/postal-codes")
  @Operation(summary = "List the countries whose postal codes were imported")
  ImportList list() {
    return new ImportList(imports.done());
  }

  @GetMapping("/destinations")
  @Operation(summary = "Find where a postal code is, and how that is known")
  Located find(@RequestParam String country, @RequestParam(required = false) String postalCode) {
    return destinations
        .find(country, postalCode, null)
        .orElseThrow(() -> new Unknown("place", country + " " + postalCode));
  }
}
