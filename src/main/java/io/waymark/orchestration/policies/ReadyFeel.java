package io.waymark.orchestration.policies;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;

/**
 * FEEL that reads an expression once and builds its functions once. The engine's own does both anew
 * for every cell of every table, which took more than half of the processor time of an order;
 * whatever does not simply succeed here is left to it, and so are its error messages.
 */
final class ReadyFeel extends ScalaFeelEngine {

  private static final int AT_MOST = 10_000;

  private final Map<String, Either<Failure, ParsedExpression>> expressions =
      new ConcurrentHashMap<>();
  private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
  private final FeelInterpreter interpreter;
  private final FunctionProvider functions;

  ReadyFeel() {
    super(List.of());
    interpreter = new FeelInterpreter(feelEngine.valueMapper());
    functions =
        new FunctionProvider.CompositeFunctionProvider(
            toScalaList(
                new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()),
                feelEngine.functionProvider()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    Val value =
        value(
            read(expressions, expression, feelEngine::parseExpression),
            new ContextVariableWrapper(variables));
    return isPlain(value)
        ? (T) feelEngine.valueMapper().unpackVal(value)
        : super.evaluateSimpleExpression(expression, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    Val value =
        value(
            read(tests, expression, feelEngine::parseUnaryTests),
            new VariableProvider.CompositeVariableProvider(
                toScalaList(input(inputVariable), new ContextVariableWrapper(variables))));
    return isPlain(value) && feelEngine.valueMapper().unpackVal(value) instanceof Boolean passed
        ? passed
        : super.evaluateSimpleUnaryTests(expression, inputVariable, variables);
  }

  private static VariableProvider input(String variable) {
    return new VariableProvider.StaticVariableProvider(
        new camundajar.impl.scala.collection.immutable.Map.Map1<>(INPUT_VARIABLE_NAME, variable));
  }

  // A failed assertion is no value but a note beside it: the engine's own knows how to find it.
  private static ParsedExpression read(
      Map<String, Either<Failure, ParsedExpression>> known,
      String text,
      Function<String, Either<Failure, ParsedExpression>> parser) {
    if (known.size() > AT_MOST) {
      known.clear();
    }
    Either<Failure, ParsedExpression> read = known.computeIfAbsent(text, parser);
    return read.isLeft() || text.contains("assert") ? null : read.right().get();
  }

  private Val value(ParsedExpression expression, VariableProvider variables) {
    if (expression == null) {
      return null;
    }
    EvalContext context =
        EvalContext.create(feelEngine.valueMapper(), functions).merge(new Variables(variables));
    return interpreter.eval(expression.expression(), context);
  }

  private static boolean isPlain(Val value) {
    return value != null && !(value instanceof ValError) && !(value instanceof ValFatalError);
  }

  private static final class Variables extends CustomContext {

    private final VariableProvider provider;

    Variables(VariableProvider provider) {
      this.provider = provider;
    }

    @Override
    public VariableProvider variableProvider() {
      return provider;
    }
  }
}
