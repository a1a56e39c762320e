package io.waymark.orchestration.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.UUID;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Variables that clients set over REST must not become objects of any class they like. */
@WaymarkOnPostgres
class ObjectsOverRestTest {

  @LocalServerPort int port;
  @Autowired TaskService tasks;

  private Task task;

  @BeforeEach
  void aTask() {
    task = tasks.newTask("objects-" + UUID.randomUUID());
    tasks.saveTask(task);
  }

  @AfterEach
  void noTask() {
    tasks.deleteTask(task.getId(), true);
  }

  @Test
  void serializedJavaObjectsAreRefused() {
    String body =
        """
        {"type": "Object", "value": "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0",
         "valueInfo": {"objectTypeName": "java.util.ArrayList",
                       "serializationDataFormat": "application/x-java-serialized-object"}}
        """;

    HttpResponse<String> answer = Http.on(port).admin().send("PUT", path("variables/list"), body);

    assertThat(answer.statusCode()).isBetween(400, 500);
    assertThat(tasks.getVariables(task.getId())).isEmpty();
  }

  @Test
  void jsonWithAClassNameMakesNoObjectOfThatClass() {
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="data"\r
        Content-Type: application/json\r
        \r
        "http://localhost:1/beans.xml"\r
        --b\r
        Content-Disposition: form-data; name="type"\r
        Content-Type: text/plain\r
        \r
        org.springframework.context.support.ClassPathXmlApplicationContext\r
        --b--\r
        """;

    HttpResponse<String> answer =
        Http.on(port)
            .admin()
            .send("POST", path("variables/x/data"), "multipart/form-data; boundary=b", body);

    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 500);
    assertThat(answer.body()).contains("not whitelisted");
    assertThat(tasks.getVariables(task.getId())).isEmpty();
  }

  @Test
  void plainVariablesPass() {
    HttpResponse<String> answer =
        Http.on(port)
            .admin()
            .send("PUT", path("variables/text"), "{\"type\": \"String\", \"value\": \"a\"}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(tasks.getVariable(task.getId(), "text")).isEqualTo("a");
  }

  @Test
  void noScriptLanguageIsThere() {
    for (String language : new String[] {"javascript", "ecmascript", "groovy", "python", "ruby"}) {
      assertThat(new ScriptEngineManager().getEngineByName(language)).as(language).isNull();
    }
  }

  private String path(String rest) {
    return "/engine-rest/task/" + task.getId() + "/" + rest;
  }
}
