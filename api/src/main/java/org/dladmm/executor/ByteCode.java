package org.dladmm.executor;

import java.io.ByteArrayOutputStream;

/**
 * The instructions of a method, as far as loops over tiles need them. See the Java Virtual Machine
 * Specification, chapter 6.
 */
final class ByteCode {
  static final int RETURN = 0xb1;
  static final int IADD = 0x60;
  static final int AALOAD = 0x32;
  static final int INT_TO_LONG = 0x85;
  static final int SHIFT_INT = 0x78;
  static final int SHIFT_LONG = 0x79;
  private static final int ILOAD = 0x15;
  private static final int ALOAD = 0x19;
  private static final int ISTORE = 0x36;
  private static final int ASTORE = 0x3a;
  private static final int SIPUSH = 0x11;
  private static final int IINC = 0x84;
  private static final int IF_ICMPGE = 0xa2;
  private static final int GOTO = 0xa7;
  private static final int GETSTATIC = 0xb2;
  private static final int GETFIELD = 0xb4;
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int CHECKCAST = 0xc0;
  private static final int INVOKESPECIAL = 0xb7;
  private static final int INVOKESTATIC = 0xb8;
  private static final int WIDE = 0xc4;
  private static final int BRANCH_LENGTH = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  int position() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void simple(int instruction) {
    bytes.write(instruction);
  }

  void loadInt(int local) {
    local(ILOAD, local);
  }

  void loadReference(int local) {
    local(ALOAD, local);
  }

  void storeInt(int local) {
    local(ISTORE, local);
  }

  void storeReference(int local) {
    local(ASTORE, local);
  }

  private void local(int instruction, int local) {
    bytes.write(WIDE);
    bytes.write(instruction);
    number(local);
  }

  void push(int value) {
    bytes.write(SIPUSH);
    number(value);
  }

  void increment(int local, int by) {
    bytes.write(WIDE);
    bytes.write(IINC);
    number(local);
    number(by);
  }

  void getField(int field) {
    bytes.write(GETFIELD);
    number(field);
  }

  void getStatic(int field) {
    bytes.write(GETSTATIC);
    number(field);
  }

  void cast(int type) {
    bytes.write(CHECKCAST);
    number(type);
  }

  void invokeVirtual(int method) {
    bytes.write(INVOKEVIRTUAL);
    number(method);
  }

  void invokeStatic(int method) {
    bytes.write(INVOKESTATIC);
    number(method);
  }

  void invokeSpecial(int method) {
    bytes.write(INVOKESPECIAL);
    number(method);
  }

  /**
   * Leaves the loop if the first of two numbers is not less than the second; {@code distance} is
   * counted from this instruction.
   */
  void branchIfNotLess(int distance) {
    bytes.write(IF_ICMPGE);
    number(distance);
  }

  void jump(int target) {
    int distance = target - position();
    bytes.write(GOTO);
    number(distance);
  }

  static int branchLength() {
    return BRANCH_LENGTH;
  }

  private void number(int value) {
    bytes.write(value >> 8);
    bytes.write(value);
  }
}
