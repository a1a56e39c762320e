package io.waymark.benchmarks.network;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * The deterministic linear program of Jasin and Sinha (2015): how many orders of each kind take
 * each item from each center, where a center's shipments are at least those with any one item. With
 * expected numbers it is what the rounding policies follow; with the numbers that came it is the
 * hindsight bound. Solved by GLOP, warm from the last numbers.
 */
final class DeterministicProgram {

  private final MultiItemNetwork network;
  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPConstraint[][] demand;
  private final MPVariable[][][] units;

  DeterministicProgram(MultiItemNetwork network) {
    this.network = network;
    int centers = network.centers();
    int[][] stock = network.stock();
    MPConstraint[][] capacity = new MPConstraint[network.itemCount()][centers];
    for (int item = 0; item < network.itemCount(); item++) {
      for (int center = 0; center < centers; center++) {
        capacity[item][center] = solver.makeConstraint(0, stock[item][center]);
      }
    }
    demand = new MPConstraint[network.kindCount()][];
    units = new MPVariable[network.kindCount()][][];
    for (int kind = 0; kind < network.kindCount(); kind++) {
      add(kind, capacity);
    }
    solver.objective().setMinimization();
  }

  private void add(int kind, MPConstraint[][] capacity) {
    int[] items = network.items(kind);
    int centers = network.centers();
    demand[kind] = new MPConstraint[items.length];
    units[kind] = new MPVariable[items.length][centers + 1];
    for (int i = 0; i < items.length; i++) {
      demand[kind][i] = solver.makeConstraint(0, 0);
    }
    for (int center = 0; center <= centers && items.length > 0; center++) {
      MPVariable shipments = solver.makeNumVar(0, MPSolver.infinity(), "");
      solver.objective().setCoefficient(shipments, network.shipment(center));
      for (int i = 0; i < items.length; i++) {
        MPVariable taken = solver.makeNumVar(0, MPSolver.infinity(), "");
        units[kind][i][center] = taken;
        solver.objective().setCoefficient(taken, network.unit(network.city(kind), center));
        demand[kind][i].setCoefficient(taken, 1);
        if (center < centers) {
          capacity[items[i]][center].setCoefficient(taken, 1);
        }
        MPConstraint within = solver.makeConstraint(0, MPSolver.infinity());
        within.setCoefficient(shipments, 1);
        within.setCoefficient(taken, -1);
      }
    }
  }

  /** The least cost when so many orders of each kind come. */
  double solve(double[] orders) {
    for (int kind = 0; kind < orders.length; kind++) {
      for (MPConstraint each : demand[kind]) {
        each.setBounds(orders[kind], orders[kind]);
      }
    }
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("The linear program was not solved");
    }
    return solver.objective().value();
  }

  /** How often a kind's item is taken from each center, 0 to 1; the last is nobody. */
  double[][] probabilities(int kind) {
    double[][] probabilities = new double[units[kind].length][network.centers() + 1];
    for (int i = 0; i < probabilities.length; i++) {
      double sum = 0;
      for (int center = 0; center <= network.centers(); center++) {
        double taken = Math.max(0, units[kind][i][center].solutionValue());
        probabilities[i][center] = taken;
        sum += taken;
      }
      for (int center = 0; center <= network.centers(); center++) {
        probabilities[i][center] =
            sum > 0 ? probabilities[i][center] / sum : center == network.centers() ? 1 : 0;
      }
    }
    return probabilities;
  }
}
