package org.dladmm.configuration;

/** The places a setting can be given in. The earlier wins. */
public enum SettingOrigin {
  /** An API call or an option of the command line. */
  EXPLICIT,
  /** A configuration file. */
  CONFIGURATION,
  /** A system property of the JVM, {@code dladmm.engine} for one. */
  SYSTEM_PROPERTY,
  /** An environment variable, {@code DLADMM_ENGINE} for one. */
  ENVIRONMENT;

  /** Where the setting {@code name} is given there, in words that a user can look it up by. */
  public String describe(String name) {
    return switch (this) {
      case EXPLICIT -> "the option or API call '" + name + "'";
      case CONFIGURATION -> "the configuration's key '" + name + "'";
      case SYSTEM_PROPERTY -> "the system property " + key(name);
      case ENVIRONMENT -> "the environment variable " + key(name);
    };
  }

  /** What the setting {@code name} is called there. */
  String key(String name) {
    return switch (this) {
      case EXPLICIT, CONFIGURATION -> name;
      case SYSTEM_PROPERTY -> "dladmm." + name;
      case ENVIRONMENT ->
          "DLADMM_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace('.', '_');
    };
  }
}
