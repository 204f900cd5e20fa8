package org.dladmm.peer.libtorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.dladmm.matrix.Matrix;

/**
 * A network with its samples, its loss and Adam, in one layout. Every method frees the tensors that
 * it made before it returns; what the constructor makes belongs to the scope around it.
 */
final class Training {
  private static final double TINY = 1e-30;
  private static final long SUM = torch.Reduction.Sum.value;

  private final Data data;
  private final boolean bySample;
  private final Map<String, Tensor> parameters = new LinkedHashMap<>();
  private final Network network;
  private final Tensor x;
  private final Tensor z;
  private final Tensor e;
  private final Tensor columns;
  private final Scalar perSample;
  private final ScalarOptional tiny = new ScalarOptional(new Scalar(TINY));
  private final Adam.Update adam;

  Training(Data data, Layout layout, Adam variant) {
    this.data = data;
    bySample = layout == Layout.SAMPLES;
    for (String name : Data.parameters(data.layers())) {
      parameters.put(name, data.tensor(name, turned(name)).set_requires_grad(true));
    }
    network = new Network(data, layout, new ArrayList<>(parameters.values()));
    x = data.tensor("X", bySample);
    z = data.tensor("Z", bySample);
    e = data.tensor("E", bySample);
    columns = torch.arange(new Scalar((long) data.columns()));
    perSample = new Scalar(1.0 / data.columns());
    adam = variant.of(new TensorVector(parameters.values().toArray(Tensor[]::new)), data.adam());
  }

  /** A vector has a value for each row, so that it is a row where samples are rows. */
  private boolean turned(String parameter) {
    return bySample && !parameter.endsWith("W1");
  }

  void forward() {
    try (PointerScope run = new PointerScope();
        InferenceMode inference = new InferenceMode()) {
      network.run(x);
    }
  }

  void step() {
    try (PointerScope run = new PointerScope()) {
      adam.zeroGradients();
      Tensor loss = loss();
      loss.backward();
      adam.step();
      loss.item_double();
    }
  }

  /**
   * The sum over the layers of log(‖Z − Z*‖² + ‖E − E*‖²), the mean over the batch, which is
   * gathered first.
   */
  private Tensor loss() {
    long samples = bySample ? 0 : 1;
    Tensor batch = x.index_select(samples, columns);
    Tensor zs = z.index_select(samples, columns);
    Tensor es = e.index_select(samples, columns);
    TensorVector losses = new TensorVector();
    for (State state : network.run(batch)) {
      losses.push_back(torch.mse_loss(state.z(), zs, SUM).add(torch.mse_loss(state.e(), es, SUM)));
    }
    return torch.stack(losses).mul(perSample).clamp(tiny, new ScalarOptional()).log().sum();
  }

  /** The loss. Its gradient by each parameter is put into the map. */
  double lossAndGradients(Map<String, Matrix> gradients) {
    try (PointerScope run = new PointerScope()) {
      adam.zeroGradients();
      Tensor loss = loss();
      loss.backward();
      parameters.forEach(
          (name, parameter) -> gradients.put(name, data.matrix(parameter.grad(), turned(name))));
      return loss.item_double();
    }
  }
}
