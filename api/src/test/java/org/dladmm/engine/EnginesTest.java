package org.dladmm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.configuration.Setting;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
  private static final Settings NOTHING_ASKED = Settings.none();

  @Test
  void theUsableEngineOfTheHighestPriorityIsTaken() {
    EngineChoice choice =
        engines(engine("slow", 1), engine("fast", 9), broken("fastest", 99)).choose(NOTHING_ASKED);
    assertEquals("fast", choice.engine().id());
    assertEquals("the usable engine of the highest priority", choice.reason());
    assertEquals(Optional.empty(), choice.setting());
  }

  @Test
  void ofTwoWithTheSamePriorityTheFirstByIdIsTaken() {
    for (Engines engines :
        List.of(engines(engine("b", 5), engine("a", 5)), engines(engine("a", 5), engine("b", 5)))) {
      assertEquals("a", engines.choose(NOTHING_ASKED).engine().id());
    }
  }

  @ParameterizedTest
  @EnumSource(SettingOrigin.class)
  void anEngineThatIsAskedForIsTakenWhateverItsPriority(SettingOrigin origin) {
    EngineChoice choice =
        engines(engine("slow", 1), engine("fast", 9)).choose(asked(origin, "slow"));
    assertEquals("slow", choice.engine().id());
    assertEquals("asked for by " + origin.describe("engine"), choice.reason());
    assertEquals(origin, choice.setting().orElseThrow().origin());
  }

  @ParameterizedTest
  @EnumSource(SettingOrigin.class)
  void anEngineThatIsAskedForAndMissingIsNeverReplaced(SettingOrigin origin) {
    Engines engines = engines(engine("ejml", 1), broken("cuda", 9));
    String message =
        assertThrows(UnknownEngineException.class, () -> engines.choose(asked(origin, "ejlm")))
            .getMessage();
    assertContains(
        message,
        "no engine 'ejlm'",
        origin.describe("engine"),
        "Did you mean 'ejml'?",
        "ejml unknown (",
        "usable: on paper",
        "cuda unknown (",
        "not usable: no driver; install one");
  }

  @ParameterizedTest
  @EnumSource(SettingOrigin.class)
  void anEngineThatIsAskedForAndUnusableIsNeverReplaced(SettingOrigin origin) {
    Engines engines = engines(engine("ejml", 1), broken("cuda", 9));
    String message =
        assertThrows(EngineException.class, () -> engines.choose(asked(origin, "cuda")))
            .getMessage();
    assertContains(
        message,
        "'cuda'",
        origin.describe("engine"),
        "not usable: no driver; install one",
        "usable: on paper");
  }

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (SettingOrigin earlier : SettingOrigin.values()) {
      for (SettingOrigin later : SettingOrigin.values()) {
        if (earlier.compareTo(later) < 0) {
          pairs.add(Arguments.of(earlier, later));
        }
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoPlacesThatAskTheEarlierIsObeyed(SettingOrigin earlier, SettingOrigin later) {
    Engines engines = engines(engine("slow", 1), engine("fast", 9), engine("middling", 5));
    for (List<String> ids : List.of(List.of("slow", "middling"), List.of("middling", "slow"))) {
      EngineChoice choice = engines.choose(asked(asked(later, ids.get(1)), earlier, ids.get(0)));
      assertEquals(ids.get(0), choice.engine().id());
      assertEquals("asked for by " + earlier.describe("engine"), choice.reason());
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoPlacesThatAskTheEarlierIsObeyedEvenIfItIsWrong(
      SettingOrigin earlier, SettingOrigin later) {
    Settings settings = asked(asked(later, "slow"), earlier, "missing");
    String message =
        assertThrows(
                UnknownEngineException.class, () -> engines(engine("slow", 1)).choose(settings))
            .getMessage();
    assertContains(message, "no engine 'missing'", earlier.describe("engine"));
  }

  @Test
  void onlyEnginesThatComeIntoQuestionAreProbed() {
    TestProvider slow = engine("slow", 1);
    TestProvider fast = engine("fast", 9);
    engines(slow, fast).choose(NOTHING_ASKED);
    assertEquals(List.of(0, 1), List.of(slow.probes(), fast.probes()));
    engines(slow, fast).choose(asked(SettingOrigin.EXPLICIT, "slow"));
    assertEquals(List.of(1, 1), List.of(slow.probes(), fast.probes()));
  }

  @Test
  void anEngineIsProbedOnce() {
    TestProvider provider = engine("one", 1);
    Engines engines = engines(provider);
    engines.choose(NOTHING_ASKED);
    engines.choose(NOTHING_ASKED);
    assertTrue(engines.report().contains("one"));
    assertEquals(1, provider.probes());
  }

  @Test
  void whereNoEngineIsUsableEveryReasonIsGiven() {
    String message =
        assertThrows(EngineException.class, () -> engines(broken("cuda", 9)).choose(NOTHING_ASKED))
            .getMessage();
    assertContains(message, "No engine is usable", "cuda", "no driver; install one");
    assertContains(
        assertThrows(EngineException.class, () -> engines().choose(NOTHING_ASKED)).getMessage(),
        "No engine was found",
        "class path");
  }

  @Test
  void allUsableEnginesComeInTheOrderOfTheirPriority() {
    Engines engines = engines(engine("slow", 1), broken("cuda", 9), engine("fast", 5));
    assertEquals(List.of("fast", "slow"), engines.usable().stream().map(FoundEngine::id).toList());
    assertThrows(EngineException.class, () -> engines(broken("cuda", 9)).usable());
  }

  @Test
  void anEngineMayBeAskedForByAnySetting() {
    Setting asked = new Setting("engines", "slow", SettingOrigin.EXPLICIT);
    EngineChoice choice = engines(engine("slow", 1), engine("fast", 9)).choose(asked);
    assertEquals("slow", choice.engine().id());
    assertEquals("asked for by the option or API call 'engines'", choice.reason());
  }

  @Test
  void twoEnginesWithOneIdAreAnErrorThatNamesTheirJars() {
    Engines engines = engines(engine("ejml", 1), engine("ejml", 2), engine("other", 3));
    assertThrows(EngineException.class, engines::usable);
    for (Settings settings :
        List.of(
            NOTHING_ASKED,
            asked(SettingOrigin.EXPLICIT, "ejml"),
            asked(SettingOrigin.EXPLICIT, "other"))) {
      String message =
          assertThrows(EngineException.class, () -> engines.choose(settings)).getMessage();
      assertContains(message, "'ejml'", engines.found().get(0).jar() + " and of ", "remove");
    }
    assertEquals(3, engines.found().size(), "all are listed");
  }

  @Test
  void aProviderThatThrowsSpoilsNobodyElse() {
    List<TestProvider> bad = new ArrayList<>();
    for (Throwable failure :
        List.of(
            new IllegalStateException("boom"),
            new NoClassDefFoundError("a/b/C"),
            new AssertionError("no"),
            new StackOverflowError())) {
      bad.add(engine("bad", 99).failing("id", failure));
      bad.add(engine("bad", 99).failing("priority", failure));
      bad.add(engine("bad" + bad.size(), 99).failing("probe", failure));
    }
    bad.add(engine("", 99));
    List<TestProvider> all = new ArrayList<>(bad);
    all.add(engine("good", 1));
    Engines engines = Engines.of(all);
    assertEquals("good", engines.choose(NOTHING_ASKED).engine().id());
    assertEquals(9, engines.broken().size());
    assertEquals(5, engines.found().size());
    assertContains(
        engines.report(),
        "IllegalStateException: boom",
        "NoClassDefFoundError: a/b/C",
        "its probe failed",
        "has no id");
  }

  @Test
  void whateverFailsInOpeningIsAnEngineException() {
    EngineOptions options = EngineOptions.defaults();
    for (Throwable failure :
        List.of(new UnsatisfiedLinkError("libx"), new IllegalStateException("libx"))) {
      EngineChoice choice =
          engines(engine("bad", 1).failing("open", failure)).choose(NOTHING_ASKED);
      EngineException thrown = assertThrows(EngineException.class, () -> choice.open(options));
      assertContains(thrown.getMessage(), "bad", "libx");
      assertSame(failure, thrown.getCause());
    }
  }

  @ParameterizedTest
  @EnumSource(SettingOrigin.class)
  void anEngineThatCannotBeOpenedIsToldWithWhoAskedAndWhatElseThereIs(SettingOrigin origin) {
    EngineException own = new EngineException("it never has 99 threads");
    Engines engines =
        engines(
            engine("picky", 9).failing("open", own),
            engine("other", 1),
            engine("slow", 0),
            broken("cuda", 99));
    for (Settings settings : List.of(NOTHING_ASKED, asked(origin, "picky"))) {
      EngineChoice choice = engines.choose(settings);
      EngineException thrown =
          assertThrows(
              EngineException.class, () -> choice.open(new EngineOptions(Precision.FLOAT64, 99)));
      assertEquals(
          "the engine "
              + choice.engine().describe()
              + " could not be opened with precision float64, threads 99: it never has 99 threads; it is "
              + choice.reason()
              + "; usable instead: other, slow",
          thrown.getMessage());
      assertSame(own, thrown.getCause());
    }
  }

  @Test
  void anEngineThatOpensNothingAndIsAloneIsToldSo() {
    EngineChoice choice = engines(engine("empty", 9).openingNothing()).choose(NOTHING_ASKED);
    EngineException thrown =
        assertThrows(EngineException.class, () -> choice.open(EngineOptions.defaults()));
    assertContains(thrown.getMessage(), "opened nothing", "; no other engine is usable");
  }

  @Test
  void theChosenEngineOpensWithTheOptionsInTheSettings() {
    Settings settings = NOTHING_ASKED.configured(Map.of("precision", "float64", "threads", "3"));
    try (Engine engine =
        engines(engine("one", 1)).choose(settings).open(EngineSettings.options(settings))) {
      assertEquals(new EngineOptions(Precision.FLOAT64, 3), engine.options());
    }
  }

  private static Engines engines(TestProvider... providers) {
    return Engines.of(List.of(providers));
  }

  private static TestProvider engine(String id, int priority) {
    return new TestProvider(id, priority, Availability.usable("on paper"));
  }

  private static TestProvider broken(String id, int priority) {
    return new TestProvider(id, priority, Availability.unusable("no driver", "install one"));
  }

  private static Settings asked(SettingOrigin origin, String id) {
    return asked(NOTHING_ASKED, origin, id);
  }

  private static Settings asked(Settings before, SettingOrigin origin, String id) {
    String key =
        switch (origin) {
          case EXPLICIT, CONFIGURATION -> "engine";
          case SYSTEM_PROPERTY -> "dladmm.engine";
          case ENVIRONMENT -> "DLADMM_ENGINE";
        };
    return before.with(origin, asked -> asked.equals(key) ? Optional.of(id) : Optional.empty());
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "no '" + part + "' in: " + text);
    }
    assertFalse(text.contains("null"), text);
  }
}
