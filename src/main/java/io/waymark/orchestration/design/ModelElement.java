package io.waymark.orchestration.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a model's XML. Names are without their prefix: the engine reads some attributes in
 * several namespaces, and a rule must not be passed by choosing another one.
 */
final class ModelElement {

  private final String name;
  private final ModelElement parent;
  private final int line;
  private final int column;
  private final Map<String, List<String>> attributes = new LinkedHashMap<>();
  private final List<ModelElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  ModelElement(String name, ModelElement parent, int line, int column) {
    this.name = name;
    this.parent = parent;
    this.line = line;
    this.column = column;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void attribute(String attribute, String value) {
    attributes.computeIfAbsent(attribute, none -> new ArrayList<>()).add(value);
  }

  void append(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  String name() {
    return name;
  }

  ModelElement parent() {
    return parent;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String text() {
    return text.toString().strip();
  }

  boolean is(String... names) {
    return List.of(names).contains(name);
  }

  boolean isIn(String ancestor) {
    return name.equals(ancestor) || (parent != null && parent.isIn(ancestor));
  }

  /** The attribute's values: one for each namespace it stands in. */
  List<String> all(String attribute) {
    return attributes.getOrDefault(attribute, List.of());
  }

  Map<String, List<String>> attributes() {
    return attributes;
  }

  /** The id of this element, or of the one it belongs to. */
  String nearestId() {
    List<String> own = all("id");
    if (!own.isEmpty()) {
      return own.get(0);
    }
    return parent == null ? null : parent.nearestId();
  }

  Stream<ModelElement> withAllBelow() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::withAllBelow));
  }
}
