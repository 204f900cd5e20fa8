package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;

/**
 * A problem, samples of it, and the parameters of a network, as matrices whose columns are samples.
 *
 * @param matrices by name: A, X, Z, E and the parameters
 * @param layers K
 * @param alpha the weight of |Z|₁
 * @param adam the numbers of Adam
 * @param float64 whether to compute in double precision
 */
record Data(
    Map<String, Matrix> matrices, int layers, double alpha, AdamNumbers adam, boolean float64) {
  private static final List<String> NAMES = List.of("W1", "W2", "theta1", "theta2", "beta");

  static Data load(JsonNode request) {
    Path folder = Path.of(request.required("folder").asText());
    int layers = request.required("layers").asInt();
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of("A", "X", "Z", "E"));
    names.addAll(parameters(layers));
    names.forEach(name -> matrices.put(name, NpyFile.read(folder.resolve(name + ".npy"))));
    return new Data(
        matrices,
        layers,
        request.required("alpha").asDouble(),
        AdamNumbers.of(request),
        request.required("precision").asText().equals("float64"));
  }

  /** The names of all parameters, layer by layer. */
  static List<String> parameters(int layers) {
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= layers; k++) {
      String layer = "layer-%02d.".formatted(k);
      NAMES.forEach(name -> names.add(layer + name));
    }
    return names;
  }

  int columns() {
    return matrices.get("X").columns();
  }

  /** A matrix, or what it is transposed, as a tensor whose rows are adjacent. */
  Tensor tensor(String name, boolean transposed) {
    Matrix matrix = matrices.get(name);
    // the columns of a matrix are adjacent
    double[] values = (transposed ? matrix : matrix.transpose()).values();
    long rows = transposed ? matrix.columns() : matrix.rows();
    long columns = transposed ? matrix.rows() : matrix.columns();
    return float64
        ? AbstractTensor.create(values, rows, columns)
        : AbstractTensor.create(floats(values), rows, columns);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      floats[k] = (float) values[k];
    }
    return floats;
  }

  /** The matrix of a tensor, or of what it is transposed. */
  Matrix matrix(Tensor tensor, boolean transposed) {
    Tensor dense = tensor.contiguous();
    int rows = (int) dense.size(0);
    int columns = (int) dense.size(1);
    double[] values = new double[rows * columns];
    if (float64) {
      dense.data_ptr_double().get(values);
    } else {
      float[] floats = new float[values.length];
      dense.data_ptr_float().get(floats);
      for (int k = 0; k < values.length; k++) {
        values[k] = floats[k];
      }
    }
    Matrix turned = Matrix.of(columns, rows, values);
    return transposed ? turned : turned.transpose();
  }
}
