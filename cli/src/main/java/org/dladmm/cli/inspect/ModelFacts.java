package org.dladmm.cli.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.FigureSeries;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.Provenance;

/** All that is known of a model, as values. */
final class ModelFacts {
  private ModelFacts() {}

  static Map<String, Object> of(Path file, String id, Model model) {
    Network network = model.network();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("id", id);
    facts.put("problem", network.problem().name());
    facts.put("parameters", network.problem().parameters());
    facts.put("formula", network.problem().toString());
    facts.put("network", architecture(network.architecture()));
    facts.put("learned", network.parameters().stream().map(p -> learned(network, p)).toList());
    facts.put("provenance", provenance(model.provenance()));
    facts.put("figures", figures(model.provenance().figures()));
    facts.put("configuration", model.provenance().configuration());
    return facts;
  }

  static Map<String, Object> architecture(Architecture architecture) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("layers", architecture.layers());
    facts.put("parametrisation", architecture.parametrisation().label());
    facts.put("tied", architecture.tied());
    facts.put("exactEStep", architecture.exactEStep());
    facts.put("separatePenalties", architecture.separatePenalties());
    return facts;
  }

  private static Map<String, Object> learned(Network network, Parameter parameter) {
    DoubleSummaryStatistics range = range(network, parameter);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", parameter.name());
    facts.put("rows", parameter.rows());
    facts.put("columns", parameter.columns());
    facts.put("smallest", range.getMin());
    facts.put("mean", range.getAverage());
    facts.put("largest", range.getMax());
    return facts;
  }

  /** Of the values, not of the free values behind them. */
  static DoubleSummaryStatistics range(Network network, Parameter parameter) {
    return Arrays.stream(network.value(parameter).values()).summaryStatistics();
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("versions", provenance.versions());
    facts.put("engine", provenance.engine().id());
    facts.put("device", provenance.engine().device());
    facts.put("options", provenance.engine().options());
    facts.put("seed", provenance.seed());
    facts.put("sha256", sha256(provenance.data()));
    return facts;
  }

  static Map<String, String> sha256(DataHashes data) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("A", data.a());
    facts.put("B", data.b());
    facts.put("trainingData", data.training());
    facts.put("testData", data.test());
    return facts;
  }

  private static List<Map<String, Object>> figures(List<FigureSeries> all) {
    List<Map<String, Object>> figures = new ArrayList<>();
    for (FigureSeries series : all) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", series.name());
      one.put("values", series.values());
      figures.add(one);
    }
    return figures;
  }
}
