package crooked;

import java.util.List;
import org.apache.camel.CamelContext;
import org.camunda.bpm.engine.ProcessEngine;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Breaks the technology, injection, name and controller rules; a test shows each is found. */
@RestController
public class ManagerOfEverything {

  @Autowired ProcessEngine engine;

  List<Object> grab(CamelContext camel, Geometry geometry) {
    return List.of(engine, camel, geometry);
  }

  long leak(JdbcClient jdbc) {
    return jdbc.sql("select 1").query(Integer.class).stream().count();
  }
}
