package org.dladmm.peer.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** All layers: equation (3) with B = I, every matrix of samples in one layout. */
final class Network {
  private final Scalar one = new Scalar(1.0f);
  private final Scalar minusOne = new Scalar(-1.0f);
  private final boolean bySample;
  private final Scalar alpha;
  private final Tensor a;
  private final List<Layer> layers;

  /**
   * A network.
   *
   * @param parameters in the order of {@link Data#parameters}
   */
  Network(Data data, Layout layout, List<Tensor> parameters) {
    bySample = layout == Layout.SAMPLES;
    alpha = new Scalar(data.alpha());
    Tensor matrix = data.tensor("A", false);
    a = bySample ? matrix.t() : matrix;
    layers = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k += 5) {
      layers.add(
          new Layer(
              parameters.get(k),
              parameters.get(k + 1),
              parameters.get(k + 2),
              parameters.get(k + 3),
              parameters.get(k + 4)));
    }
  }

  /** What each layer computes, from Z = E = λ = 0. */
  List<State> run(Tensor x) {
    List<State> states = new ArrayList<>();
    State state = null;
    Tensor residual = null;
    for (Layer layer : layers) {
      Tensor beta = layer.beta().exp();
      Tensor v =
          state == null ? beta.mul(x).neg() : torch.addcmul(state.multiplier(), beta, residual);
      Tensor theta = layer.theta1().neg().exp().mul(alpha);
      Tensor z = shrink(minusAdjoint(state, layer.w1(), v), theta);
      Tensor rest = timesA(z).sub(x);
      Tensor e = shrink(minusScaled(state, layer.w2(), beta, rest), layer.theta2().neg().exp());
      residual = rest.add(e);
      Tensor multiplier =
          state == null ? beta.mul(residual) : torch.addcmul(state.multiplier(), beta, residual);
      state = new State(z, e, multiplier);
      states.add(state);
    }
    return states;
  }

  private Tensor timesA(Tensor z) {
    return bySample ? z.mm(a) : a.mm(z);
  }

  /** Z − W1ᵀV. */
  private Tensor minusAdjoint(State state, Tensor w, Tensor v) {
    if (state == null) {
      return (bySample ? v.mm(w) : w.t().mm(v)).neg();
    }
    return bySample
        ? torch.addmm(state.z(), v, w, one, minusOne)
        : torch.addmm(state.z(), w.t(), v, one, minusOne);
  }

  /** E − W2 ∘ (λ + β ∘ (AZ − X + E)), given AZ − X. */
  private Tensor minusScaled(State state, Tensor w2, Tensor beta, Tensor rest) {
    if (state == null) {
      return w2.mul(beta.mul(rest)).neg();
    }
    Tensor u = torch.addcmul(state.multiplier(), beta, rest.add(state.e()));
    return torch.addcmul(state.e(), w2, u, minusOne);
  }

  /** The prox of a multiple of the norm |·|₁. */
  private static Tensor shrink(Tensor v, Tensor threshold) {
    return v.sub(
        torch.clamp(v, new TensorOptional(threshold.neg()), new TensorOptional(threshold)));
  }
}
