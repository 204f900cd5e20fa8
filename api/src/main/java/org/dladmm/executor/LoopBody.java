package org.dladmm.executor;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes the instructions of a loop over the vectors of a tile: all steps on one vector, then the
 * next. All values are loaded before the first is stored, so that outputs may take the place of
 * operands.
 *
 * <p>Locals: 0 this, 1 the views, 2 the result (unused), 3 n, 4 the index; from 5 those of {@link
 * LoopAccess}, then vectors.
 */
final class LoopBody {
  static final int VIEWS = 1;
  static final int N = 3;
  static final int INDEX = 4;
  static final int FIRST_FREE = 5;

  private final LoopTypes types;
  private final LoopSegment segment;
  private final ConstantPool pool;
  private final ByteCode code = new ByteCode();
  private final LoopAccess access;
  private final Map<Integer, Integer> vectors = new HashMap<>();
  private int nextLocal;
  private int head;
  private int exit;

  LoopBody(LoopTypes types, LoopSegment segment, ConstantPool pool) {
    this.types = types;
    this.segment = segment;
    this.pool = pool;
    this.access = new LoopAccess(types, segment, pool);
    this.nextLocal = access.afterLocals();
    access.find(code);
    broadcastNumbers();
    loop();
  }

  private void broadcastNumbers() {
    for (int number : segment.numbers()) {
      code.loadReference(access.array(number));
      form("broadcast", "(" + types.array() + ")" + vector());
      keep(number);
    }
  }

  private void loop() {
    code.push(0);
    code.storeInt(INDEX);
    // the distance of the exit is known once the body is written: it is written twice
    ByteCode start = code;
    head = start.position();
    int bodyLength = new BodyWriter(new ByteCode(), nextLocal, new HashMap<>(vectors)).write();
    exit = head + 8 + ByteCode.branchLength() + bodyLength + 6 + ByteCode.branchLength();
    code.loadInt(INDEX);
    code.loadInt(N);
    code.branchIfNotLess(exit - code.position());
    BodyWriter body = new BodyWriter(code, nextLocal, new HashMap<>(vectors));
    body.write();
    nextLocal = body.local;
    code.increment(INDEX, types.lanes());
    code.jump(head);
    if (code.position() != exit) {
      throw new IllegalStateException("the loop ends at " + code.position() + ", not at " + exit);
    }
    code.simple(ByteCode.RETURN);
  }

  private void keep(int value) {
    code.storeReference(nextLocal);
    vectors.put(value, nextLocal++);
  }

  private void form(String method, String descriptor) {
    code.invokeStatic(pool.method(types.forms(), method, descriptor));
  }

  private String vector() {
    return LoopTypes.descriptor(types.vector());
  }

  /** The part that is repeated. */
  private final class BodyWriter {
    private final ByteCode out;
    private final Map<Integer, Integer> locals;
    private int local;

    BodyWriter(ByteCode out, int local, Map<Integer, Integer> locals) {
      this.out = out;
      this.local = local;
      this.locals = locals;
    }

    int write() {
      int from = out.position();
      for (TileStep step : segment.steps()) {
        step.operands().forEach(this::vectorOf);
        StringBuilder operands = new StringBuilder();
        for (int operand : step.operands()) {
          out.loadReference(vectorOf(operand));
          operands.append(vector());
        }
        out.invokeStatic(
            pool.method(types.forms(), step.code().method(), "(" + operands + ")" + vector()));
        store(step.result());
      }
      for (int value : segment.written()) {
        out.loadReference(vectorOf(value));
        access.store(out, value);
      }
      return out.position() - from;
    }

    private int vectorOf(int value) {
      Integer known = locals.get(value);
      if (known == null) {
        access.load(out, value);
        known = store(value);
      }
      return known;
    }

    private int store(int value) {
      out.storeReference(local);
      locals.put(value, local);
      return local++;
    }
  }

  byte[] bytes() {
    return code.bytes();
  }

  int locals() {
    return nextLocal;
  }

  /** Where the condition of the loop is tested. */
  int head() {
    return head;
  }

  int exit() {
    return exit;
  }

  LoopAccess access() {
    return access;
  }

  int numbers() {
    return segment.numbers().size();
  }
}
