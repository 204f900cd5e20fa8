package org.dladmm.executor;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes how a loop reaches the vectors of its values: in an array, or in memory outside of the
 * heap. A local for the array or the memory of each value; then one for each offset of a tile in
 * them that may differ from others, for the fewer there are, the more stay in registers.
 */
final class LoopAccess {
  private final LoopTypes types;
  private final LoopSegment segment;
  private final ConstantPool pool;
  private final List<Integer> values;

  /** One value at each offset. */
  private final List<Integer> offsets = new ArrayList<>();

  LoopAccess(LoopTypes types, LoopSegment segment, ConstantPool pool) {
    this.types = types;
    this.segment = segment;
    this.pool = pool;
    this.values = segment.values();
    segment.inTensors().stream().limit(1).forEach(offsets::add);
    offsets.addAll(segment.inResults());
  }

  int offsets() {
    return offsets.size();
  }

  /** The first local that is free for others. */
  int afterLocals() {
    return local(values.size()) + offsets.size();
  }

  int views() {
    return values.size();
  }

  /** The type of the array or memory of a view. */
  String placeType(int view) {
    return offHeap(values.get(view)) ? form().type() : types.array();
  }

  /** Fills the locals, before the loop. */
  void find(ByteCode code) {
    int offset = pool.field(types.view(), "offset", "I");
    for (int k = 0; k < values.size(); k++) {
      view(code, k);
      if (offHeap(values.get(k))) {
        code.getField(
            pool.field(types.view(), "memory", LoopTypes.descriptor(LoopTypes.offHeapMemory())));
        code.getField(pool.field(LoopTypes.offHeapMemory(), "handle", "Ljava/lang/Object;"));
        code.cast(pool.type(form().type()));
      } else {
        code.getField(pool.field(types.view(), "values", types.array()));
      }
      code.storeReference(local(k));
    }
    for (int k = 0; k < offsets.size(); k++) {
      view(code, values.indexOf(offsets.get(k)));
      code.getField(offset);
      code.storeInt(local(values.size()) + k);
    }
  }

  private static void view(ByteCode code, int k) {
    code.loadReference(LoopBody.VIEWS);
    code.push(k);
    code.simple(ByteCode.AALOAD);
  }

  private static int local(int view) {
    return LoopBody.FIRST_FREE + view;
  }

  /** The local with the array of a number. */
  int array(int number) {
    return local(values.indexOf(number));
  }

  /** Pushes the current vector of a value. */
  void load(ByteCode out, int value) {
    if (offHeap(value)) {
      species(out);
      memory(out, value);
      out.invokeStatic(
          pool.method(
              types.vector(),
              form().loading(),
              "(Ljdk/incubator/vector/VectorSpecies;" + memoryAndOffset() + vector()));
    } else {
      element(out, value);
      out.invokeStatic(pool.method(types.forms(), "load", "(" + types.array() + "I)" + vector()));
    }
  }

  /** Takes a vector from the stack and puts it where the current vector of a value lies. */
  void store(ByteCode out, int value) {
    if (offHeap(value)) {
      memory(out, value);
      out.invokeVirtual(
          pool.method(types.vector(), form().storing(), "(" + memoryAndOffset() + "V"));
    } else {
      element(out, value);
      out.invokeStatic(pool.method(types.forms(), "store", "(" + vector() + types.array() + "I)V"));
    }
  }

  private boolean offHeap(int value) {
    return segment.offHeap().contains(value);
  }

  private static OffHeapForm form() {
    return OffHeapForm.present().orElseThrow();
  }

  private String vector() {
    return LoopTypes.descriptor(types.vector());
  }

  private void species(ByteCode out) {
    out.getStatic(pool.field(types.forms(), "SPECIES", "Ljdk/incubator/vector/VectorSpecies;"));
  }

  /** The end of the descriptor of a method that takes what {@link #memory} pushes. */
  private static String memoryAndOffset() {
    return LoopTypes.descriptor(form().type()) + form().offset() + "Ljava/nio/ByteOrder;)";
  }

  /** Pushes the memory of a value, the current vector's offset in bytes, and the order of bytes. */
  private void memory(ByteCode out, int value) {
    element(out, value);
    int shift = Integer.numberOfTrailingZeros(types.bytes());
    if (form().wideOffsets()) {
      out.simple(ByteCode.INT_TO_LONG);
      out.push(shift);
      out.simple(ByteCode.SHIFT_LONG);
    } else {
      out.push(shift);
      out.simple(ByteCode.SHIFT_INT);
    }
    out.getStatic(pool.field(types.forms(), "ORDER", "Ljava/nio/ByteOrder;"));
  }

  /** Pushes the array or memory of a value and the index of the current vector in it. */
  private void element(ByteCode out, int value) {
    out.loadReference(local(values.indexOf(value)));
    out.loadInt(LoopBody.INDEX);
    int offset = segment.inTensors().contains(value) ? 0 : offsets.indexOf(value);
    if (offset >= 0) {
      out.loadInt(local(values.size()) + offset);
      out.simple(ByteCode.IADD);
    }
  }
}
