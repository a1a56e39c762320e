package io.waymark.fulfillment;

import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps things of one kind in the table of definitions.
 *
 * @param <T> the things
 */
final class StoredDefinitions<T> implements Definitions<T> {

  /**
   * What tells one kind from the others.
   *
   * @param name kebab-case
   * @param id the id of a thing
   * @param rules throws for a thing that breaks any
   * @param held the things in memory, by id
   */
  record Kind<T>(
      String name, Function<T, String> id, Consumer<T> rules, Function<Network, List<T>> held) {}

  private final Kind<T> kind;
  private final DefinitionTable table;
  private final NetworkMemory memory;

  StoredDefinitions(Kind<T> kind, DefinitionTable table, NetworkMemory memory) {
    this.kind = kind;
    this.table = table;
    this.memory = memory;
  }

  @Override
  public List<T> all() {
    return kind.held().apply(memory.now());
  }

  @Override
  public Optional<T> find(String id) {
    return all().stream().filter(thing -> kind.id().apply(thing).equals(id)).findFirst();
  }

  @Override
  public T save(T thing) {
    kind.rules().accept(thing);
    memory.change(() -> table.save(kind.name(), kind.id().apply(thing), thing));
    return thing;
  }

  @Override
  public void remove(String id) {
    memory.change(
        () -> {
          if (!table.remove(kind.name(), id)) {
            throw new Unknown(kind.name().replace('-', ' '), id);
          }
        });
  }
}
