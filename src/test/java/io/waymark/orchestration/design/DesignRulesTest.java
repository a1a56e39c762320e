package io.waymark.orchestration.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.orchestration.access.StepBeans;
import io.waymark.orchestration.steps.ProbeStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

class DesignRulesTest {

  private final DesignGate gate = new DesignGate(steps(), Set.of("orderValid", "cancelAfter"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${orderValid}",
        "#{not orderValid}",
        "${orderValid and (1 + 2) * 3 > 4 ? 'a' : 'b'}",
        "${empty cancelAfter}",
        "${execution.processBusinessKey}",
        "${execution.getVariable('orderValid')}",
        "${execution.hasVariable('orderValid')}",
        "${probeStep.isReady()}",
        "${decisionResult[0].reason}",
        "${dateTime().plusDays(2).toDate()}",
        "${now()}",
        "before ${orderValid} after",
        "${approved == 'yes'}",
        "${empty orderHold}"
      })
  void plainExpressionsPass(String expression) {
    assertThat(problemsOfCondition(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${''.class}                                    | property class",
        "${''.getClass()}                               | method getClass",
        "${orderValid.toString()}                       | method toString",
        "${cancelAfter['class']}                        | may not read the property",
        "${cancelAfter['cl'.concat('ass')]}             | method concat",
        "${execution.processEngineServices}             | property processEngineServices",
        "${execution['processEngine' + 'Services']}     | only by their names",
        "${execution.setVariable('a', 1)}               | method setVariable",
        "${execution.getProcessEngineServices()}        | method getProcessEngineServices",
        "${execution['getProcessEngineServices']()}     | method [...]",
        "${probeStep.getClass().forName('x')}           | method forName",
        "${probeStep.getClass()}                        | method getClass",
        "${probeStep}                                   | only to bind it or to ask it",
        "${probeStep.isReady(repositoryService)}        | names repositoryService",
        "${probeStep[orderValid]()}                     | method [...]",
        "${dataSource}                                  | names dataSource",
        "${dataSource.connection}                       | names dataSource",
        "${T(java.lang.Runtime).getRuntime()}           | function T",
        "${spin:S('x')}                                 | function spin:S",
        "${orderValid ? ''.getClass() : 1}              | method getClass",
        "${orderValid} and ${''.getClass()}             | method getClass",
        "${dateTime().getClass()}                       | method getClass",
        "${''.plusDays(1)}                              | method plusDays",
        "${orderVald}                                   | names orderVald",
        "${orderValid                                   | cannot be read",
        "orderValid                                     | must be an expression"
      })
  void otherExpressionsAreRefusedNamingWhatIsWrong(String expression, String reason) {
    List<DesignProblem> problems = problemsOfCondition(expression);

    assertThat(problems).isNotEmpty().allMatch(problem -> problem.elementId().equals("Flow"));
    assertThat(problems).anyMatch(problem -> problem.message().contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:scriptTask id='X'/>                                           | Scripts",
        "<bpmn:task id='X'><c:script>1</c:script></bpmn:task>                | Scripts",
        "<bpmn:serviceTask id='X' c:class='java.lang.Object'/>               | Java classes",
        "<bpmn:serviceTask id='X' a:class='java.lang.Object'/>               | Java classes",
        "<bpmn:serviceTask id='X' c:delegateExpression='${dataSource}'/>     | no step ${dataSource}",
        "<bpmn:serviceTask id='X' c:delegateExpression='${probeHelper}'/>    | no step ${probeHelper}",
        "<bpmn:serviceTask id='X' c:delegateExpression='${probeStep.a}'/>    | no step",
        "<bpmn:serviceTask id='X' c:expression='${dataSource.close()}'/>     | method close",
        "<bpmn:serviceTask id='X' c:type='shell'/>                           | type shell",
        "<bpmn:sendTask id='X' c:type='mail'/>                               | type mail",
        "<bpmn:serviceTask id='X'><c:connector/></bpmn:serviceTask>          | Connectors",
        "<bpmn:userTask id='X' c:assignee='${dataSource}'/>                  | names dataSource",
        "<bpmn:userTask id='X' c:formKey='embedded:app:f.html'/>             | form",
        "<bpmn:userTask id='X'><c:constraint name='validator' config='a.B'/></bpmn:userTask>"
            + " | validators",
        "<bpmn:userTask id='X'><c:taskListener a:expression='${a.b()}'/></bpmn:userTask>"
            + " | method b",
        "<bpmn:callActivity id='X' c:variableMappingClass='a.B'/>            | Java classes",
        "<bpmn:task id='X'><c:inputParameter name='i'>#{''.class}</c:inputParameter></bpmn:task>"
            + " | property class",
        "<bpmn:sequenceFlow id='X'><bpmn:conditionExpression language='groovy'>${1}"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow> | Scripts",
        "<bpmn:sequenceFlow id='X'><bpmn:conditionExpression c:resource='a.js'>${1}"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow> | Scripts",
        "<bpmn:intermediateCatchEvent id='X'><bpmn:timeDuration>${dataSource}"
            + "</bpmn:timeDuration></bpmn:intermediateCatchEvent> | names dataSource",
        "<bpmn:message id='X' name='${dataSource}'/>                         | names dataSource"
      })
  void partsThatRunCodeAreRefused(String part, String reason) {
    List<DesignProblem> problems = gate.problems("journey.bpmn", bytes(journey(part)));

    assertThat(problems).isNotEmpty().allMatch(problem -> "X".equals(problem.elementId()));
    assertThat(problems).anyMatch(problem -> problem.message().contains(reason));
    assertThat(problems).allMatch(problem -> problem.line() == 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:serviceTask id='X' c:delegateExpression='${probeStep}'/>",
        "<bpmn:serviceTask id='X' c:type='external' c:topic='pack'/>",
        "<bpmn:userTask id='X' c:candidateGroups='operators' c:formKey='camunda-forms:a.form'/>",
        "<bpmn:task id='X'><bpmn:documentation>As ${anything} says</bpmn:documentation></bpmn:task>",
        "<bpmn:timerEventDefinition id='X'><bpmn:timeDuration>PT1H</bpmn:timeDuration>"
            + "</bpmn:timerEventDefinition>"
      })
  void partsThatOnlyNameStepsAndPeoplePass(String part) {
    assertThat(gate.problems("journey.bpmn", bytes(journey(part)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<literalExpression id='X' expressionLanguage='javascript'/>            | javascript",
        "<literalExpression id='X' expressionLanguage='juel'/>                  | juel",
        "<inputEntry id='X'><text>&lt; and</text></inputEntry>                  | is not FEEL",
        "<outputEntry id='X'><text>1 +</text></outputEntry>                     | is not FEEL"
      })
  void policiesInOtherLanguagesOrUnreadableAreRefused(String part, String reason) {
    List<DesignProblem> problems = gate.problems("policy.dmn", bytes(policy(part)));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains(reason);
    assertThat(problems.get(0).elementId()).isEqualTo("X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inputEntry id='X'><text>&lt; 10, \"a\"</text></inputEntry>",
        "<inputEntry id='X'><text></text></inputEntry>",
        "<outputEntry id='X' expressionLanguage='feel'><text>1 + a</text></outputEntry>"
      })
  void policiesInFeelPass(String part) {
    assertThat(gate.problems("policy.dmn", bytes(policy(part)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.js", "a.groovy", "a.html", "a.svg", "a.cmmn", "bpmn.txt", "a"})
  void otherFilesAreRefused(String file) {
    assertThat(gate.problems(file, bytes("anything"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.bpmn20.xml", "xbpmn", "x.bpmn", "x.dmn11.xml", "xdmn"})
  void everyNameThatTheEngineTakesForAModelIsLookedAt(String file) {
    assertThat(gate.problems(file, bytes("<broken"))).hasSize(1);
  }

  @Test
  void brokenXmlIsRefusedWithItsLine() {
    List<DesignProblem> problems = gate.problems("a.bpmn", bytes("<a>\n<b>\n</a>"));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(3);
  }

  @Test
  void aDocumentTypeIsRefused() {
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";

    assertThat(gate.problems("a.bpmn", bytes(xml))).hasSize(1);
  }

  private List<DesignProblem> problemsOfCondition(String expression) {
    String condition = expression.strip().replace("<", "&lt;").replace("&&", "&amp;&amp;");
    return gate.problems(
        "journey.bpmn",
        bytes(
            journey(
                """
                <bpmn:sequenceFlow id='Flow'>
                  <bpmn:conditionExpression>%s</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:userTask id='Ask'><c:formField id='approved'/></bpmn:userTask>
                <bpmn:businessRuleTask id='Decide' c:decisionRef='order-hold'/>
                """
                    .formatted(condition))));
  }

  private static String journey(String part) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:c="http://camunda.org/schema/1.0/bpmn"
            xmlns:a="http://activiti.org/bpmn">
        <bpmn:process id="journey">
        %s
        </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(part.strip());
  }

  private static String policy(String part) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>%s</definitions>"
        .formatted(part.strip());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static StepBeans steps() {
    GenericApplicationContext beans = new GenericApplicationContext();
    beans.registerBean("probeHelper", helper());
    beans.registerBean("probeStep", ProbeStep.class);
    beans.registerBean("dataSource", Object.class);
    beans.refresh();
    return new StepBeans(beans);
  }

  private static Class<?> helper() {
    try {
      return Class.forName("io.waymark.orchestration.steps.ProbeHelper");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
