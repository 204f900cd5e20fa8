package org.dladmm.training.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.Samples;
import org.dladmm.training.config.TrainingConfig.FilesConfig;
import org.dladmm.training.data.ColumnFiles;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataFile;
import org.dladmm.training.data.DataFiles;
import org.dladmm.training.data.stream.SampleColumns;

/**
 * Where columns are, as a section of a configuration says it.
 *
 * @param section of the configuration, as keys begin: {@code data.}
 * @param config the section
 * @param folder what relative paths start from
 */
record ColumnReferences(String section, FilesConfig config, Path folder) {
  /** All of the columns. */
  Samples read() {
    return new Samples(
        matrix(x()),
        given(config.Z()).map(ColumnReferences::matrix),
        given(config.E()).map(ColumnReferences::matrix),
        given(config.signal()).map(ColumnReferences::matrix));
  }

  /** The columns, which are read when they are asked for. */
  SampleColumns open() {
    return new SampleColumns(
        ColumnFiles.open(x()),
        given(config.Z()).map(ColumnFiles::open),
        given(config.E()).map(ColumnFiles::open),
        given(config.signal()).map(ColumnFiles::open));
  }

  private List<DataFile> x() {
    return DataFiles.parse(TrainingData.required(section + "X", config.X()), folder);
  }

  private Optional<List<DataFile>> given(String reference) {
    return TrainingData.given(reference).map(given -> DataFiles.parse(given, folder));
  }

  private static Matrix matrix(List<DataFile> files) {
    if (files.size() == 1) {
      return files.get(0).read();
    }
    Columns columns = ColumnFiles.open(files);
    return columns.read(0, columns.columns());
  }
}
