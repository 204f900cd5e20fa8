package org.dladmm.configuration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

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
   */
  public record Broken(String what, String reason) {}

  /** A value or the reason why there is none. */
  private interface Attempt<T> {
    T call();
  }

  public static <S> Services<S> load(Class<S> service, ClassLoader classLoader) {
    List<Service<S>> loaded = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    Iterator<ServiceLoader.Provider<S>> providers =
        ServiceLoader.load(service, classLoader).stream().iterator();
    int failures = 0;
    while (failures < MAX_FAILURES) {
      int before = broken.size();
      String what = "a provider of " + service.getName();
      boolean more = attempt(what, broken, providers::hasNext, true);
      if (!more) {
        break;
      }
      if (broken.size() == before) {
        ServiceLoader.Provider<S> provider = attempt(what, broken, providers::next, null);
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
    Service<S> service =
        attempt(Service.describe(provider.type()), broken, () -> Service.of(provider.get()), null);
    if (service != null) {
      loaded.add(service);
    }
  }

  private static <T> T attempt(String what, List<Broken> broken, Attempt<T> attempt, T otherwise) {
    try {
      return attempt.call();
    } catch (Throwable failure) {
      broken.add(new Broken(what, reason(failure)));
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
    boolean wrapper =
        failure instanceof ServiceConfigurationError
            || failure instanceof ExceptionInInitializerError;
    if (wrapper && failure.getCause() != null) {
      return reason(failure.getCause());
    }
    if (failure instanceof ServiceConfigurationError) {
      return failure.getMessage();
    }
    String text = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return failure.getClass().getSimpleName() + text;
  }
}
