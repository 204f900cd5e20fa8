package org.dladmm.executor;

import org.dladmm.engine.Tensor;

/** Access to {@link ArrayTensor}s, as arrays, as memory, or by copies only. */
final class ArrayTensors {
  private ArrayTensors() {}

  record Doubles(TensorPlace place) implements DoubleTensorAccess {
    @Override
    public boolean onHeap() {
      return place == TensorPlace.ARRAYS;
    }

    @Override
    public boolean offHeap() {
      return place == TensorPlace.OFF_HEAP;
    }

    @Override
    public OffHeapMemory memory(Tensor tensor) {
      return ((ArrayTensor) tensor).memory;
    }

    @Override
    public double[] values(Tensor tensor) {
      return ((ArrayTensor) tensor).doubles;
    }

    @Override
    public void load(Tensor tensor, long offset, double[] tile, int count) {
      if (offHeap()) {
        memory(tensor).buffer.asDoubleBuffer().get((int) offset, tile, 0, count);
        return;
      }
      System.arraycopy(values(tensor), (int) offset, tile, 0, count);
    }

    @Override
    public void store(double[] tile, Tensor tensor, long offset, int count) {
      if (offHeap()) {
        memory(tensor).buffer.asDoubleBuffer().put((int) offset, tile, 0, count);
        return;
      }
      System.arraycopy(tile, 0, values(tensor), (int) offset, count);
    }
  }

  record Floats(TensorPlace place) implements FloatTensorAccess {
    @Override
    public boolean onHeap() {
      return place == TensorPlace.ARRAYS;
    }

    @Override
    public boolean offHeap() {
      return place == TensorPlace.OFF_HEAP;
    }

    @Override
    public OffHeapMemory memory(Tensor tensor) {
      return ((ArrayTensor) tensor).memory;
    }

    @Override
    public float[] values(Tensor tensor) {
      return ((ArrayTensor) tensor).floats;
    }

    @Override
    public void load(Tensor tensor, long offset, float[] tile, int count) {
      if (offHeap()) {
        memory(tensor).buffer.asFloatBuffer().get((int) offset, tile, 0, count);
        return;
      }
      System.arraycopy(values(tensor), (int) offset, tile, 0, count);
    }

    @Override
    public void store(float[] tile, Tensor tensor, long offset, int count) {
      if (offHeap()) {
        memory(tensor).buffer.asFloatBuffer().put((int) offset, tile, 0, count);
        return;
      }
      System.arraycopy(tile, 0, values(tensor), (int) offset, count);
    }
  }
}
