package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class CompressedAnswersTest {

  private static final String QUERY = "{\"groupBy\": [\"location\"]}";

  @LocalServerPort int port;

  @Test
  void anAnswerIsCompressedForThoseWhoAskForIt() {
    Http plain = Http.on(port).admin();
    Http asking = Http.on(port).admin().with("Accept-Encoding", "gzip");

    assertThat(encoding(plain)).isNull();
    assertThat(encoding(asking)).isEqualTo("gzip");
  }

  private static String encoding(Http http) {
    HttpResponse<String> answer = http.send("POST", "/api/inventory/queries", QUERY);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Content-Encoding").orElse(null);
  }
}
