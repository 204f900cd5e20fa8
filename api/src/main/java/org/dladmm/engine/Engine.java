package org.dladmm.engine;

import java.util.List;
import java.util.Optional;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/**
 * Where the arithmetic happens: a dozen kernels, on which everything else in the framework is
 * written as equations.
 *
 * <p>An engine has one precision and serves one calling thread at a time; it may use several
 * threads within a call. Every method refuses tensors of another engine, of a closed arena or of
 * shapes that do not fit with an {@link IllegalArgumentException} whose message names the shapes,
 * and so it does tensors that may not be the same one. The same calls with the same options give
 * the same bits, however long the engine has been running. Once the engine is closed, nothing but
 * closing works.
 */
public interface Engine extends AutoCloseable {
  /** The id of the provider that opened it, {@code "ejml"} for one. */
  String id();

  /** The options in force, none left open. */
  EngineOptions options();

  /** One line about what the engine runs on, for people: instruction set, libraries, device. */
  String device();

  default Precision precision() {
    return options().precision();
  }

  /** A new life time for tensors. */
  Arena arena();

  /** The memory of all tensors that there are, in bytes, as {@link Tensor#bytes} tells it. */
  long tensorBytes();

  /** Copies host values into a tensor of the same shape, rounded to the engine's precision. */
  void upload(Matrix source, Tensor target);

  /** The values of a tensor, copied to the host. */
  Matrix download(Tensor source);

  /**
   * C ← α·op(A)·op(B) + β·C. With β = 0, C is not read. C must be neither A nor B. No term is left
   * out because it is 0 times something: what is not finite in A or B shows.
   *
   * @param transposeA whether op(A) is Aᵀ
   * @param transposeB whether op(B) is Bᵀ
   */
  void product(
      double alpha,
      Tensor a,
      Transpose transposeA,
      Tensor b,
      Transpose transposeB,
      double beta,
      Tensor c);

  /**
   * Runs a fused element-wise kernel.
   *
   * <p>An output without reduction may be the same tensor as an input that has a value for every
   * element of the domain; otherwise outputs must differ from inputs and from each other.
   *
   * @param inputs the operands, shaped as {@link Kernel#inputs()} says for one number of rows and
   *     columns
   * @param outputs the results, in the order of {@link Kernel#outputs()}
   */
  void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs);

  /**
   * What {@link #product} does with these arguments, to be done again and again. An engine may
   * check them, and find out what does not change from run to run, now; at the latest it does so in
   * each run. A run refuses tensors of an arena that has been closed meanwhile.
   */
  default Runnable prepareProduct(
      double alpha,
      Tensor a,
      Transpose transposeA,
      Tensor b,
      Transpose transposeB,
      double beta,
      Tensor c) {
    return () -> product(alpha, a, transposeA, b, transposeB, beta, c);
  }

  /** What {@link #run} does with these arguments, as {@link #prepareProduct} does a product. */
  default Runnable prepare(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    List<Tensor> operands = List.copyOf(inputs);
    List<Tensor> results = List.copyOf(outputs);
    return () -> run(kernel, operands, results);
  }

  /**
   * Copies the columns {@code columns[0]}, {@code columns[1]}, … of the source to the columns 0, 1,
   * … of the target, which is another tensor and has exactly as many.
   */
  void gather(Tensor source, int[] columns, Tensor target);

  /**
   * Copies the columns 0, 1, … of the source, which has exactly as many, to the columns {@code
   * columns[0]}, {@code columns[1]}, … of the target, which is another tensor. No number may come
   * twice.
   */
  void scatter(Tensor source, int[] columns, Tensor target);

  /** Returns when everything asked for so far has been done. */
  default void synchronise() {}

  /** Matrix factorisations, if the engine has them. */
  Optional<Factorisations> factorisations();

  /** Ends the engine: its threads and its memory. */
  @Override
  void close();
}
