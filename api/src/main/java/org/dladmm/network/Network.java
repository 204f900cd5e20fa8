package org.dladmm.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;

/**
 * D-LADMM: K blocks of equation (3) in order, from Z = E = λ = 0, with their parameters.
 *
 * <p>A network is a value: training makes a new one. Its parameters are kept as the free values of
 * {@link Parameter}, in double precision.
 */
public final class Network {
  private final Problem problem;
  private final Architecture architecture;
  private final Matrix base;
  private final List<Parameter> parameters;
  private final Map<String, Matrix> free;

  private Network(
      Problem problem,
      Architecture architecture,
      Matrix base,
      List<Parameter> parameters,
      Map<String, Matrix> free) {
    this.problem = problem;
    this.architecture = architecture;
    this.base = base;
    this.parameters = parameters;
    this.free = free;
  }

  /**
   * A network in which every layer has the same parameters, those of the start.
   *
   * @throws IllegalArgumentException if the architecture does not fit the problem
   */
  public static Network untrained(Problem problem, Architecture architecture, Start start) {
    architecture.checkFits(problem);
    if (architecture.parametrisation() == Parametrisation.CONSISTENT
        && !start.base().equals(problem.a().toMatrix())) {
      throw new IllegalArgumentException(
          "the consistent parametrisation has W1 = A·diag(1/θ1): start it as LADMM, not from ridge weights");
    }
    Layout layout = new Layout(problem, architecture);
    Map<String, Matrix> free = new LinkedHashMap<>();
    for (Parameter parameter : parametersOf(layout)) {
      free.put(parameter.name(), parameter.free(layout.initial(parameter, start)));
    }
    return of(problem, architecture, start.base(), free);
  }

  /**
   * A network with given free values, as a model file keeps them.
   *
   * @param base W0 of the scalar parametrisation, m×d1
   * @param free ϑ of each parameter, by name
   * @throws IllegalArgumentException if one is missing, unknown, or of another shape
   */
  public static Network of(
      Problem problem, Architecture architecture, Matrix base, Map<String, Matrix> free) {
    architecture.checkFits(problem);
    List<Parameter> parameters = parametersOf(new Layout(problem, architecture));
    Map<String, Matrix> ordered = new LinkedHashMap<>();
    for (Parameter p : parameters) {
      Matrix value = free.get(p.name());
      if (value == null || value.rows() != p.rows() || value.columns() != p.columns()) {
        throw new IllegalArgumentException(
            "the parameter '%s' must be a %d×%d matrix, but it is %s"
                .formatted(
                    p.name(), p.rows(), p.columns(), value == null ? "missing" : value.shape()));
      }
      ordered.put(p.name(), value);
    }
    if (free.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "a network of this architecture has "
              + parameters.size()
              + " parameters, but "
              + free.size()
              + " were given");
    }
    return new Network(
        problem, architecture, base, parameters, Collections.unmodifiableMap(ordered));
  }

  private static List<Parameter> parametersOf(Layout layout) {
    List<Parameter> result = new ArrayList<>();
    int distinct = layout.architecture().tied() ? 1 : layout.architecture().layers();
    for (int k = 0; k < distinct; k++) {
      result.addAll(layout.parameters(prefix(layout.architecture(), k)));
    }
    return List.copyOf(result);
  }

  private static String prefix(Architecture architecture, int layer) {
    return architecture.tied()
        ? "all-layers."
        : String.format(Locale.ROOT, Parameter.LAYER + "%02d.", layer + 1);
  }

  public Problem problem() {
    return problem;
  }

  public Architecture architecture() {
    return architecture;
  }

  /** K. */
  public int layers() {
    return architecture.layers();
  }

  /** W0, the fixed direction of W1 in the scalar parametrisation. */
  public Matrix base() {
    return base;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** The free values ϑ, by parameter's name. */
  public Map<String, Matrix> free() {
    return free;
  }

  /** The value of a parameter, after its constraint. */
  public Matrix value(Parameter parameter) {
    return parameter.value(free.get(parameter.name()));
  }

  /** The same network with other free values. */
  public Network with(Map<String, Matrix> otherFree) {
    return of(problem, architecture, base, otherFree);
  }

  /**
   * Its first layers alone, with the same parameters by name.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  public Network firstLayers(int count) {
    if (count > layers()) {
      throw new IllegalArgumentException(
          "a network of " + layers() + " layers has no first " + count + " layers");
    }
    Architecture first = architecture.withLayers(count);
    Map<String, Matrix> values = new LinkedHashMap<>();
    parametersOf(new Layout(problem, first)).forEach(p -> values.put(p.name(), free.get(p.name())));
    return of(problem, first, base, values);
  }

  /**
   * The same layers in another parametrisation, which has more parameters and so can stand for
   * them: {@link Parametrisation#FULL}.
   *
   * @throws IllegalArgumentException if the other one cannot stand for every network of this one
   */
  public Network in(Parametrisation other) {
    if (other == architecture.parametrisation()) {
      return this;
    }
    if (other != Parametrisation.FULL) {
      throw new IllegalArgumentException(
          "a network in the %s parametrisation can go on in the full one, but not in the %s one"
              .formatted(architecture.parametrisation().label(), other.label()));
    }
    Layout from = new Layout(problem, architecture);
    Architecture full = architecture.withParametrisation(other);
    Map<String, Matrix> values = new LinkedHashMap<>();
    Map<String, Matrix> own = new LinkedHashMap<>();
    parameters.forEach(p -> own.put(p.name(), value(p)));
    for (Parameter p : parametersOf(new Layout(problem, full))) {
      values.put(p.name(), p.free(from.inFull(p, own, base)));
    }
    return of(problem, full, base, values);
  }

  /** Records the network on the columns of x. */
  public Recording record(Tape tape, Expression x) {
    return record(tape, x, state -> {});
  }

  /**
   * The same with what is made of the layers' outputs, each recorded before the next layer, so that
   * the output need not be kept for it.
   */
  public Recording record(Tape tape, Expression x, Consumer<State> afterLayer) {
    Map<String, Leaf> inputs = new LinkedHashMap<>();
    Map<String, Expression> values = new LinkedHashMap<>();
    for (Parameter p : parameters) {
      Leaf input = p.input(tape);
      inputs.put(p.name(), input);
      values.put(p.name(), p.value(tape, input));
    }
    Layout layout = new Layout(problem, architecture);
    List<State> states = new ArrayList<>();
    State state = State.zero();
    for (int k = 0; k < layers(); k++) {
      BlockForm form = layout.form(values, prefix(architecture, k), base);
      state = LadmmBlock.step(tape, problem, x, state, form);
      states.add(state);
      afterLayer.accept(state);
    }
    return new Recording(x, states, inputs);
  }

  /**
   * A recorded network.
   *
   * @param x the batch it runs on
   * @param states ω after each layer
   * @param inputs where each parameter's free value goes, by name
   */
  public record Recording(Expression x, List<State> states, Map<String, Leaf> inputs) {
    /** ω after the last layer. */
    public State last() {
      return states.get(states.size() - 1);
    }

    /** Gives the recorded network its parameters. */
    public void load(Replay replay, Network network) {
      inputs.forEach((name, leaf) -> replay.set(leaf, network.free().get(name)));
    }
  }
}
