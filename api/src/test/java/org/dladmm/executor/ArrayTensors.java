package org.dladmm.executor;

import org.dladmm.engine.Tensor;

/** Access to {@link ArrayTensor}s, as arrays or by copies only. */
final class ArrayTensors {
  private ArrayTensors() {}

  record Doubles(boolean onHeap) implements DoubleTensorAccess {
    @Override
    public double[] values(Tensor tensor) {
      return ((ArrayTensor) tensor).doubles;
    }

    @Override
    public void load(Tensor tensor, long offset, double[] tile, int count) {
      System.arraycopy(values(tensor), (int) offset, tile, 0, count);
    }

    @Override
    public void store(double[] tile, Tensor tensor, long offset, int count) {
      System.arraycopy(tile, 0, values(tensor), (int) offset, count);
    }
  }

  record Floats(boolean onHeap) implements FloatTensorAccess {
    @Override
    public float[] values(Tensor tensor) {
      return ((ArrayTensor) tensor).floats;
    }

    @Override
    public void load(Tensor tensor, long offset, float[] tile, int count) {
      System.arraycopy(values(tensor), (int) offset, tile, 0, count);
    }

    @Override
    public void store(float[] tile, Tensor tensor, long offset, int count) {
      System.arraycopy(tile, 0, values(tensor), (int) offset, count);
    }
  }
}
