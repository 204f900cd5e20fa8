package org.dladmm.program;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression.Leaf;

/**
 * A value of a program that has a tensor.
 *
 * @param leaf how expressions refer to it
 * @param domain what it has a value for
 */
record Slot(Leaf leaf, Domain domain) {
  int id() {
    return leaf.id();
  }

  Broadcast broadcast() {
    return domain.broadcast();
  }

  int tensorRows() {
    return broadcast().tensorRows(domain.rows(), domain.columns());
  }

  int tensorColumns() {
    return broadcast().tensorColumns(domain.columns());
  }

  boolean sameTensorShape(Slot other) {
    return tensorRows() == other.tensorRows() && tensorColumns() == other.tensorColumns();
  }
}
