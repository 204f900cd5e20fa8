package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VectorArithmeticTest {
  @Test
  void aRefusalNamesTheModuleOrTheInstruction() {
    boolean loaded = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    String refusal = VectorArithmetic.refusal().orElse("");
    if (loaded) {
      assertTrue(refusal.isEmpty() || refusal.contains("Math.fma"), refusal);
    } else {
      assertTrue(refusal.contains("--add-modules jdk.incubator.vector"), refusal);
    }
  }

  @Test
  void theAnswerIsSteady() {
    boolean usable = VectorArithmetic.refusal().isEmpty();
    for (int i = 0; i < 20; i++) {
      assertEquals(usable, VectorArithmetic.look().isEmpty());
    }
  }
}
