package io.waymark.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses that the web app shows by itself: each is answered with its one page. */
@Controller
class AppPages {

  @GetMapping({
    "/login",
    "/orders/{*rest}",
    "/inventory/{*rest}",
    "/fulfillment/{*rest}",
    "/providers/{*rest}",
    "/accounts/{*rest}"
  })
  String app() {
    return "forward:/index.html";
  }
}
