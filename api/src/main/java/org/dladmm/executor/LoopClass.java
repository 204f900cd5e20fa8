package org.dladmm.executor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the class of a {@link LoopSegment}: a tile operation whose one method is its loop. */
final class LoopClass {
  private static final int JAVA_17 = 61;
  private static final int FINAL_SUPER = 0x30;
  private static final int PUBLIC = 1;
  private static final int MOST_STACK = 8;
  private static final int FULL_FRAME = 255;
  private static final int SAME_FRAME = 251;
  private static final int INTEGER = 1;
  private static final int REFERENCE = 7;

  private final LoopTypes types;
  private final ConstantPool pool = new ConstantPool();
  private final LoopBody body;

  private LoopClass(LoopTypes types, LoopSegment segment) {
    this.types = types;
    this.body = new LoopBody(types, segment, pool);
  }

  static byte[] write(LoopTypes types, LoopSegment segment) {
    try {
      return new LoopClass(types, segment).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(rest);
    out.writeShort(FINAL_SUPER);
    out.writeShort(pool.type(types.name()));
    out.writeShort(pool.type("java/lang/Object"));
    out.writeShort(1);
    out.writeShort(pool.type(types.operation()));
    out.writeShort(0);
    out.writeShort(2);
    writeMethod(out, "<init>", "()V", constructor(), 1, new byte[0]);
    String view = LoopTypes.descriptor(types.view());
    writeMethod(out, "apply", "([" + view + view + "I)V", body.bytes(), body.locals(), frames());
    out.writeShort(0);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(all);
    file.writeInt(0xcafebabe);
    file.writeShort(0);
    file.writeShort(JAVA_17);
    pool.writeTo(file);
    rest.writeTo(file);
    return all.toByteArray();
  }

  private byte[] constructor() {
    ByteCode code = new ByteCode();
    code.loadReference(0);
    code.invokeSpecial(pool.method("java/lang/Object", "<init>", "()V"));
    code.simple(ByteCode.RETURN);
    return code.bytes();
  }

  private void writeMethod(
      DataOutputStream out, String name, String descriptor, byte[] code, int locals, byte[] frames)
      throws IOException {
    out.writeShort(PUBLIC);
    out.writeShort(pool.utf8(name));
    out.writeShort(pool.utf8(descriptor));
    out.writeShort(1);
    out.writeShort(pool.utf8("Code"));
    boolean branches = frames.length > 0;
    out.writeInt(12 + code.length + (branches ? 6 + frames.length : 0));
    out.writeShort(MOST_STACK);
    out.writeShort(locals);
    out.writeInt(code.length);
    out.write(code);
    out.writeShort(0);
    out.writeShort(branches ? 1 : 0);
    if (branches) {
      out.writeShort(pool.utf8("StackMapTable"));
      out.writeInt(frames.length);
      out.write(frames);
    }
  }

  /** What the locals hold where the loop begins and where it ends, for the verifier. */
  private byte[] frames() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(2);
    out.writeByte(FULL_FRAME);
    out.writeShort(body.head());
    out.writeShort(body.access().afterLocals() + body.numbers());
    reference(out, types.name());
    reference(out, "[" + LoopTypes.descriptor(types.view()));
    reference(out, types.view());
    out.writeByte(INTEGER);
    out.writeByte(INTEGER);
    for (int k = 0; k < body.access().views(); k++) {
      reference(out, body.access().placeType(k));
    }
    for (int k = 0; k < body.access().offsets(); k++) {
      out.writeByte(INTEGER);
    }
    for (int k = 0; k < body.numbers(); k++) {
      reference(out, types.vector());
    }
    out.writeShort(0);
    out.writeByte(SAME_FRAME);
    out.writeShort(body.exit() - body.head() - 1);
    return bytes.toByteArray();
  }

  private void reference(DataOutputStream out, String type) throws IOException {
    out.writeByte(REFERENCE);
    out.writeShort(pool.type(type));
  }
}
