package io.waymark.orchestration.access;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.context.ApplicationContext;

/**
 * The only Spring beans that models can name: those of the steps' package. Everything else in the
 * application is out of an expression's reach.
 */
public final class StepBeans extends ELResolver {

  private static final String PACKAGE = "io.waymark.orchestration.steps";

  private final ApplicationContext beans;

  /** The beans of this application. */
  public StepBeans(ApplicationContext beans) {
    this.beans = beans;
  }

  /** Their names, sorted. */
  public Set<String> names() {
    return Arrays.stream(beans.getBeanDefinitionNames())
        .filter(this::has)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether there is a step bean of this name. */
  public boolean has(String name) {
    Class<?> type = beans.containsBean(name) ? beans.getType(name, false) : null;
    return type != null && isStep(type);
  }

  // A public class is there to be asked by expressions; others of the package only help steps.
  static boolean isStep(Class<?> type) {
    return (type.getPackageName() + ".").startsWith(PACKAGE + ".")
        && (JavaDelegate.class.isAssignableFrom(type) || Modifier.isPublic(type.getModifiers()));
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(property instanceof String name) || !has(name)) {
      return null;
    }
    context.setPropertyResolved(true);
    return beans.getBean(name);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base == null && property instanceof String name && has(name)) {
      throw new PropertyNotWritableException("The step " + name + " cannot be replaced");
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return null;
  }
}
