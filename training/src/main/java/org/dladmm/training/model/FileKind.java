package org.dladmm.training.model;

/** What is written in envelopes. */
enum FileKind {
  MODEL(
      "dladmm-model",
      "a model file",
      "name the model.dladmm that training wrote",
      "copy it again, or train the model again"),
  CHECKPOINT(
      "dladmm-checkpoint",
      "a checkpoint",
      "name the checkpoint.dladmm that training wrote",
      "remove it and train from the start"),
  DICTIONARY(
      "dladmm-dictionary",
      "a checkpoint of a dictionary",
      "name the dictionary-checkpoint.dladmm that training wrote",
      "remove it and learn the dictionary from the start");

  private final String magic;
  private final String label;
  private final String right;
  private final String cure;

  FileKind(String magic, String label, String right, String cure) {
    this.magic = magic;
    this.label = label;
    this.right = right;
    this.cure = cure;
  }

  /** What the file begins with. */
  String magic() {
    return magic;
  }

  /** As sentences call it. */
  String label() {
    return label;
  }

  /** What to do where the file is of another kind. */
  String right() {
    return right;
  }

  /** What to do where the file is damaged. */
  String cure() {
    return cure;
  }
}
