package io.waymark.fulfillment.optimizer.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/** The same problem written down once more, for OR-Tools' CP-SAT to solve. */
final class Oracle {

  static {
    Loader.loadNativeLibraries();
  }

  private final SourcingInstance instance;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder cost = LinearExpr.newBuilder();
  private final BoolVar[] ships;
  private final BoolVar[][] shipsOf;
  private final IntVar[][] units;

  private Oracle(SourcingInstance instance) {
    this.instance = instance;
    this.ships = new BoolVar[instance.sources()];
    this.shipsOf = new BoolVar[instance.sources()][instance.items()];
    this.units = new IntVar[instance.sources()][instance.items()];
  }

  static long leastCost(SourcingInstance instance) {
    Oracle oracle = new Oracle(instance);
    for (int source = 0; source < instance.sources(); source++) {
      oracle.addSource(source);
    }
    oracle.model.addLessOrEqual(LinearExpr.sum(oracle.ships), instance.maxSources());
    for (int item = 0; item < instance.items(); item++) {
      oracle.addItem(item);
    }
    oracle.model.minimize(oracle.cost);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    CpSolverStatus status = solver.solve(oracle.model);
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("The oracle says " + status);
    }
    return Math.round(solver.objectiveValue());
  }

  private void addSource(int source) {
    ships[source] = model.newBoolVar("ships");
    cost.addTerm(ships[source], instance.fixed()[source]);
    LinearExprBuilder all = LinearExpr.newBuilder();
    LinearExprBuilder lines = LinearExpr.newBuilder();
    LinearExprBuilder[] ofGroup = new LinearExprBuilder[instance.items()];
    java.util.Arrays.setAll(ofGroup, group -> LinearExpr.newBuilder());
    for (int item = 0; item < instance.items(); item++) {
      addPair(source, item);
      all.add(units[source][item]);
      lines.add(shipsOf[source][item]);
      ofGroup[instance.group()[item]].add(units[source][item]);
    }
    model.addLessOrEqual(all, instance.unitCapacity()[source]);
    model.addLessOrEqual(lines, instance.lineCapacity()[source]);
    for (int group = 0; group < ofGroup.length; group++) {
      model.addLessOrEqual(ofGroup[group], instance.stock()[source][group]);
    }
  }

  private void addPair(int source, int item) {
    int most = instance.mayShip(source, item) ? instance.quantity()[item] : 0;
    BoolVar some = model.newBoolVar("some");
    IntVar taken = model.newIntVar(0, most, "units");
    model.addLessOrEqual(taken, LinearExpr.term(some, instance.quantity()[item]));
    if (instance.wholeLines()) {
      model.addEquality(taken, LinearExpr.term(some, instance.quantity()[item]));
    }
    model.addImplication(some, ships[source]);
    if (most > 0) {
      cost.addTerm(taken, instance.perUnit()[source][item]);
    }
    cost.addTerm(some, instance.perLine()[source][item]);
    units[source][item] = taken;
    shipsOf[source][item] = some;
  }

  private void addItem(int item) {
    IntVar missing = model.newIntVar(0, instance.quantity()[item], "missing");
    LinearExprBuilder all = LinearExpr.newBuilder().add(missing);
    LinearExprBuilder sources = LinearExpr.newBuilder();
    for (int source = 0; source < instance.sources(); source++) {
      all.add(units[source][item]);
      sources.add(shipsOf[source][item]);
    }
    model.addEquality(all, instance.quantity()[item]);
    model.addLessOrEqual(sources, instance.maxSourcesPerItem()[item]);
    cost.addTerm(missing, instance.unassigned()[item]);
  }
}
