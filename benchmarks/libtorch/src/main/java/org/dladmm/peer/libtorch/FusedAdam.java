package org.dladmm.peer.libtorch;

import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code aten::_fused_adam_}, which Python's Adam calls when it is asked for {@code fused}. The
 * binding for Java has no method for it, so it is called through the dispatcher.
 */
final class FusedAdam implements Adam.Update {
  private final OperatorHandle operator =
      new OperatorHandle(Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adam_", ""));
  private final Type.TypePtr tensors = new Type.TypePtr(TensorType.get());
  private final AdamNumbers numbers;
  private final Tensor[] parameters;
  private final IValue all;
  private final IValue firstMoments;
  private final IValue secondMoments;
  private final IValue none;
  private final IValue steps;

  /** One count for all, for all are changed in every step. */
  private final Tensor count = torch.zeros(new long[0]);

  private final Scalar one = new Scalar(1.0f);

  FusedAdam(TensorVector parameters, AdamNumbers numbers) {
    this.numbers = numbers;
    this.parameters = parameters.get();
    all = list(parameter -> parameter);
    firstMoments = list(torch::zeros_like);
    secondMoments = list(torch::zeros_like);
    steps = list(parameter -> count);
    none = new IValue(new GenericList(tensors));
  }

  private IValue list(UnaryOperator<Tensor> ofParameter) {
    GenericList list = new GenericList(tensors);
    list.reserve(parameters.length);
    for (Tensor parameter : parameters) {
      list.push_back(new IValue(ofParameter.apply(parameter)));
    }
    return new IValue(list);
  }

  @Override
  public void zeroGradients() {
    for (Tensor parameter : parameters) {
      parameter.mutable_grad().reset();
    }
  }

  @Override
  public void step() {
    count.add_(one);
    operator.callBoxed(
        new IValueVector(
            all,
            list(Tensor::grad),
            firstMoments,
            secondMoments,
            none,
            steps,
            new IValue(numbers.rate()),
            new IValue(numbers.beta1()),
            new IValue(numbers.beta2()),
            new IValue(0.0),
            new IValue(numbers.epsilon()),
            new IValue(false),
            new IValue(false),
            new IValue(),
            new IValue()));
  }
}
