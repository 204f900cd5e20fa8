package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.dladmm.engine.kit.Closeness.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Claims about tensors, their transfer and their life time. */
abstract class MemoryKit extends KitTests {
  private static final Kernel FIVE =
      new KernelBuilder(Broadcast.FULL).output(Expression.constant(5)).build();

  @InBothPrecisions
  void whatIsUploadedComesBack(Precision precision) {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        Matrix x = new Samples(rows + 1000L * columns).uniform(rows, columns);
        try (Scratch scratch = scratch(precision)) {
          Tensor tensor = scratch.tensor(x);
          assertEquals(precision, tensor.precision());
          assertEquals(x.shape(), tensor.shape());
          assertSameBits(x, scratch.read(tensor), () -> "a round trip of " + x.shape());
        }
      }
    }
  }

  @InBothPrecisions
  void everyKindOfNumberComesBack(Precision precision) {
    Matrix x =
        Matrix.column(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            0,
            Float.MIN_VALUE,
            Float.MAX_VALUE);
    try (Scratch scratch = scratch(precision)) {
      assertSameBits(x, scratch.read(scratch.tensor(x)), () -> "special numbers");
    }
  }

  @InBothPrecisions
  void anUploadRoundsToNearest(Precision precision) {
    Matrix x =
        Matrix.column(0.1, 1 / 3.0, Math.PI, 1e300, -1e300, 1e-300, 1 + 0x1p-24, 1 + 0x1.8p-23);
    Matrix expected = x.copy();
    for (int k = 0; k < x.values().length; k++) {
      expected.values()[k] = Closeness.rounded(precision, x.values()[k]);
    }
    try (Scratch scratch = scratch(precision)) {
      assertExact(expected, scratch.read(scratch.tensor(x)), () -> "rounded to " + precision);
    }
  }

  @InBothPrecisions
  void transfersCopy(Precision precision) {
    Matrix x = new Samples(1).uniform(33, 7);
    try (Scratch scratch = scratch(precision)) {
      Matrix source = x.copy();
      Tensor tensor = scratch.tensor(source);
      source.set(0, 0, 9);
      scratch.read(tensor).set(0, 0, 9);
      assertSameBits(x, scratch.read(tensor), () -> "changes of the host's matrices afterwards");
    }
  }

  @InBothPrecisions
  void aNewTensorIsZeroAlsoWhereOthersLayBefore(Precision precision) {
    for (int round = 0; round < 20; round++) {
      for (int rows : SIZES) {
        try (Scratch scratch = scratch(precision)) {
          Tensor tensor = scratch.tensor(rows, 33);
          assertExact(
              Matrix.zeros(rows, 33),
              scratch.read(tensor),
              () -> "a new tensor of " + tensor.shape());
          scratch.engine().run(FIVE, List.of(), List.of(tensor));
        }
      }
    }
  }

  @InBothPrecisions
  void tensorsDoNotOverlap(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor[] tensors = new Tensor[60];
      for (int k = 0; k < tensors.length; k++) {
        tensors[k] = scratch.tensor(Matrix.constant(SIZES[k % SIZES.length], 1 + k % 5, k));
      }
      for (int k = 0; k < tensors.length; k++) {
        int number = k;
        assertExact(
            Matrix.constant(tensors[k].rows(), tensors[k].columns(), k),
            scratch.read(tensors[k]),
            () -> "tensor " + number);
      }
    }
  }

  @InBothPrecisions
  void arenasLiveIndependently(Precision precision) {
    Engine engine = engine(precision);
    Matrix x = new Samples(2).uniform(33, 9);
    try (Scratch outer = scratch(precision)) {
      Tensor kept = outer.tensor(x);
      for (int k = 0; k < 10; k++) {
        try (Scratch inner = scratch(precision)) {
          engine.run(FIVE, List.of(), List.of(inner.tensor(33, 9)));
        }
      }
      assertSameBits(x, outer.read(kept), () -> "a tensor of an arena that is open");
    }
  }

  @InBothPrecisions
  void theMemoryToldIsThatOfTheTensorsThatThereAre(Precision precision) {
    Engine engine = engine(precision);
    long before = engine.tensorBytes();
    try (Scratch scratch = scratch(precision)) {
      Tensor one = scratch.tensor(33, 9);
      Tensor other = scratch.tensor(7, 100);
      assertTrue(one.bytes() >= 33L * 9 * precision.bytes(), one.bytes() + " bytes");
      assertEquals(before + one.bytes() + other.bytes(), engine.tensorBytes());
    }
    assertEquals(before, engine.tensorBytes());
  }

  @InBothPrecisions
  void aNegativeSizeIsRefused(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      assertThrows(IllegalArgumentException.class, () -> scratch.tensor(-1, 3));
      assertThrows(IllegalArgumentException.class, () -> scratch.tensor(3, -1));
    }
  }

  @InBothPrecisions
  void aClosedArenaMakesNoTensors(Precision precision) {
    Arena arena = engine(precision).arena();
    arena.tensor(3, 3);
    arena.close();
    arena.close();
    assertThrows(IllegalStateException.class, () -> arena.tensor(3, 3));
  }

  @InBothPrecisions
  void aClosedEngineMakesNoTensors(Precision precision) {
    Engine engine = engines().openNew(precision, 1);
    Arena arena = engine.arena();
    arena.tensor(3, 3);
    engine.close();
    assertThrows(IllegalStateException.class, () -> arena.tensor(3, 3));
    assertThrows(IllegalStateException.class, () -> engine.arena().tensor(3, 3));
    arena.close();
  }

  /** 1 GiB in all, written to so that it is really there, of which 8 MiB at a time. */
  @Test
  void arenasThatAreClosedGiveTheirMemoryBack() {
    Engine engine = engine(Precision.FLOAT32);
    Matrix values = Matrix.constant(2048, 1024, 1);
    MemoryUse start = churn(engine, values, 10);
    MemoryUse end = churn(engine, values, 128);
    assertTrue(
        end.isNoLeakSince(start),
        () -> "at first: " + start + "; after 1 GiB of closed arenas: " + end);
  }

  private static MemoryUse churn(Engine engine, Matrix values, int rounds) {
    long committed = 0;
    for (int k = 0; k < rounds; k++) {
      try (Arena arena = engine.arena()) {
        engine.upload(values, arena.tensor(values.rows(), values.columns()));
        engine.synchronise();
      }
      committed = Math.max(committed, Runtime.getRuntime().totalMemory());
    }
    return MemoryUse.now(committed);
  }
}
