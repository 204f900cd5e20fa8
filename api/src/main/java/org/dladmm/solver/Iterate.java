package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.State;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;

/**
 * A point ω that a program keeps from run to run: inputs for Z, E, λ, AZ, and for BE where that is
 * not free.
 *
 * @param state the inputs as a point
 * @param leaves the inputs in a fixed order
 */
record Iterate(State state, List<Leaf> leaves) {
  static Iterate input(Tape tape, Problem problem, int n) {
    int m = problem.a().rows();
    Leaf z = tape.input(problem.a().columns(), n);
    Leaf e = tape.input(problem.b().columns(), n);
    Leaf lambda = tape.input(m, n);
    Leaf az = tape.input(m, n);
    List<Leaf> leaves = new ArrayList<>(List.of(z, e, lambda, az));
    Expression be;
    if (problem.diagonalB()) {
      be = problem.b().apply(tape, e);
    } else {
      Leaf input = tape.input(m, n);
      leaves.add(input);
      be = input;
    }
    return new Iterate(new State(z, e, lambda, az, be), List.copyOf(leaves));
  }

  /** Records that the point is another one in the next run. */
  void become(Tape tape, State next) {
    List<Expression> values = parts(next);
    for (int i = 0; i < leaves.size(); i++) {
      tape.assign(leaves.get(i), values.get(i));
    }
  }

  /** A point of this form from its parts; BE is not used where no leaf holds it. */
  State state(List<Expression> parts) {
    Expression be = parts.size() > 4 ? parts.get(4) : Expression.constant(0);
    return new State(parts.get(0), parts.get(1), parts.get(2), parts.get(3), be);
  }

  /** Records that the parts of a point can be read after the run. */
  List<Leaf> stored(Tape tape, State s) {
    return parts(s).stream().map(part -> (Leaf) tape.store(part)).toList();
  }

  /** The parts of a point in the order of the leaves; BE is left out where no leaf holds it. */
  List<Expression> parts(State s) {
    return List.of(s.z(), s.e(), s.lambda(), s.az(), s.be()).subList(0, leaves.size());
  }
}
