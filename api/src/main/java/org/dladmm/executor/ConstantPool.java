package org.dladmm.executor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The constant pool of a class file: names, each written once. See the Java Virtual Machine
 * Specification, section 4.4.
 */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;

  private final Map<String, Integer> known = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private int count = 1;

  int utf8(String text) {
    return known.computeIfAbsent(UTF8 + text, key -> writeText(text));
  }

  private int writeText(String text) {
    try {
      out.writeByte(UTF8);
      out.writeUTF(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count++;
  }

  /** A class by its internal name, {@code java/lang/Object}; an array type by its descriptor. */
  int type(String name) {
    return entry(CLASS, utf8(name), -1);
  }

  int method(String owner, String name, String descriptor) {
    return entry(METHOD, type(owner), nameAndType(name, descriptor));
  }

  int field(String owner, String name, String descriptor) {
    return entry(METHOD - 1, type(owner), nameAndType(name, descriptor));
  }

  private int nameAndType(String name, String descriptor) {
    return entry(NAME_AND_TYPE, utf8(name), utf8(descriptor));
  }

  private int entry(int tag, int first, int second) {
    Integer index = known.get(tag + ":" + first + ":" + second);
    if (index == null) {
      index = count++;
      known.put(tag + ":" + first + ":" + second, index);
      try {
        out.writeByte(tag);
        out.writeShort(first);
        if (second >= 0) {
          out.writeShort(second);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return index;
  }

  void writeTo(DataOutputStream target) throws IOException {
    target.writeShort(count);
    bytes.writeTo(target);
  }
}
