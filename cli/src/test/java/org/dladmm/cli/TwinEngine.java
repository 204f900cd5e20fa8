package org.dladmm.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.Engines;

/** The engine {@code ejml} under another name, and never chosen unless someone asks for it. */
public final class TwinEngine implements EngineProvider {
  static final String ID = "twin";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  public Availability probe() {
    return Availability.usable("the twin of ejml");
  }

  @Override
  public Engine open(EngineOptions options) {
    Engine ejml =
        Engines.discover().choose(Settings.none().explicit(Map.of("engine", "ejml"))).open(options);
    Class<?>[] type = {Engine.class};
    return (Engine)
        Proxy.newProxyInstance(
            TwinEngine.class.getClassLoader(),
            type,
            (twin, method, arguments) ->
                method.getName().equals("id") ? ID : call(method, ejml, arguments));
  }

  private static Object call(Method method, Engine engine, Object[] arguments) throws Throwable {
    try {
      return method.invoke(engine, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
