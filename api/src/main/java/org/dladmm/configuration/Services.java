package org.dladmm.configuration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * What {@link ServiceLoader} finds of one service. A provider that cannot be loaded, linked or made
 * is kept as {@link Broken} and spoils no other.
 *
 * @param loaded the providers, in the order of the class path
 * @param broken what could not be used, and why
 */
public record Services<S>(List<Service<S>> loaded, List<Broken> broken) {
  /**
   * After so many failures without a provider between them the search is given up: it may not be
   * moving on.
   */
  private static final int MAX_FAILURES = 1000;

  public Services {
    loaded = List.copyOf(loaded);
    broken = List.copyOf(broken);
  }

  /**
   * A provider that could not be used.
   *
   * @param what its class and jar where they are known, else the service that was looked for
   * @param reason why not
   * @param remedy what the user can do about it
   */
  public record Broken(String what, String reason, String remedy) {
    public static Broken of(String what, Throwable failure) {
      return new Broken(what, Services.reason(failure), Services.remedy(failure));
    }
  }

  /** A value or the reason why there is none. */
  private interface Attempt<T> {
    T call();
  }

  public static <S> Services<S> load(Class<S> service, ClassLoader classLoader) {
    List<Service<S>> loaded = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    Iterator<ServiceLoader.Provider<S>> providers =
        ServiceLoader.load(service, classLoader).stream().iterator();
    Function<Throwable, String> unnamed =
        failure ->
            ServiceFiles.culprit(service, classLoader, failure)
                .orElse("a provider of " + service.getName());
    int failures = 0;
    while (failures < MAX_FAILURES) {
      int before = broken.size();
      boolean more = attempt(unnamed, broken, providers::hasNext, true);
      if (!more) {
        break;
      }
      if (broken.size() == before) {
        ServiceLoader.Provider<S> provider = attempt(unnamed, broken, providers::next, null);
        if (provider != null) {
          make(provider, loaded, broken);
        }
      }
      failures = broken.size() == before ? 0 : failures + 1;
    }
    return new Services<>(loaded, broken);
  }

  private static <S> void make(
      ServiceLoader.Provider<S> provider, List<Service<S>> loaded, List<Broken> broken) {
    Function<Throwable, String> what = failure -> Service.describe(provider.type());
    Service<S> service = attempt(what, broken, () -> Service.of(provider.get()), null);
    if (service != null) {
      loaded.add(service);
    }
  }

  private static <T> T attempt(
      Function<Throwable, String> what, List<Broken> broken, Attempt<T> attempt, T otherwise) {
    try {
      return attempt.call();
    } catch (Throwable failure) {
      broken.add(Broken.of(what.apply(failure), failure));
      return otherwise;
    }
  }

  /**
   * Why code of a plug-in failed, in one line; the cause where that says more.
   *
   * @throws VirtualMachineError if that is what happened, other than a stack overflow: it is not
   *     the plug-in's
   */
  public static String reason(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
    Throwable inner = unwrapped(failure);
    if (inner != failure) {
      return reason(inner);
    }
    if (failure instanceof ServiceConfigurationError) {
      return failure.getMessage();
    }
    String text = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return failure.getClass().getSimpleName() + text;
  }

  /** What can be done where code of a plug-in failed: a class may be in a jar that is not there. */
  public static String remedy(Throwable failure) {
    Throwable inner = unwrapped(failure);
    if (inner != failure) {
      return remedy(inner);
    }
    String name = failure.getMessage();
    boolean missingClass =
        (failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException)
            && name != null
            && name.indexOf(' ') < 0;
    return missingClass
        ? "add the jar that has the class " + name.replace('/', '.') + ", or remove this one"
        : "mend or remove it";
  }

  private static Throwable unwrapped(Throwable failure) {
    boolean wrapper =
        failure instanceof ServiceConfigurationError
            || failure instanceof ExceptionInInitializerError;
    return wrapper && failure.getCause() != null ? failure.getCause() : failure;
  }
}
