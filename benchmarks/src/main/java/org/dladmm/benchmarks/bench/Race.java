package org.dladmm.benchmarks.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dladmm.benchmarks.process.Turn;

/**
 * Several contenders for one action: each is warmed up, and then they take turns, so that whatever
 * else goes on in the machine hits all of them. Of all its runs a contender's shortest counts, for
 * nothing but the work itself makes a run shorter. Where the machine is not at its best for a
 * while, there are more turns, so that everybody has some when it is.
 */
final class Race {
  /** Times as many turns at most as the plan has. */
  private static final int MOST_MORE = 4;

  private final List<Contender> contenders;
  private final BenchPlan plan;
  private final BooleanSupplier idle;
  private final BooleanSupplier atItsBest;

  /**
   * A race.
   *
   * @param idle whether nothing goes on in the background, see {@link Background}
   * @param atItsBest whether the machine is as good as it was ever seen, see {@link
   *     Cores#atTheirBest()}
   */
  Race(
      List<Contender> contenders, BenchPlan plan, BooleanSupplier idle, BooleanSupplier atItsBest) {
    this.contenders = contenders;
    this.plan = plan;
    this.idle = idle;
    this.atItsBest = atItsBest;
  }

  /** Runs it, and tells what is done at the moment. */
  List<Timed> run(Consumer<String> progress) {
    List<WarmUp> warmUps = new ArrayList<>();
    for (Contender contender : contenders) {
      progress.accept("warming up " + contender.name());
      warmUps.add(
          contender.warmsUp() ? WarmUp.of(contender, plan, System::nanoTime, idle) : WarmUp.NONE);
    }
    progress.accept("timing");
    boolean quiet = Background.await(idle, plan.mostWarmUp());
    List<Turn> turns =
        new ArrayList<>(Collections.nCopies(contenders.size(), new Turn(Double.MAX_VALUE, 0)));
    int[] good = new int[contenders.size()];
    take(turns, good);
    double against = against(turns);
    return IntStream.range(0, turns.size())
        .mapToObj(
            k ->
                Timed.of(
                    contenders.get(k).name(),
                    turns.get(k),
                    against,
                    warmUps.get(k),
                    quiet && good[k] > 0))
        .toList();
  }

  /** Turns until each contender has had enough with the machine at its best before and after. */
  private void take(List<Turn> best, int[] good) {
    boolean before = atItsBest.getAsBoolean();
    for (int round = 0;
        round < plan.turns() || (lacking(good) && round < MOST_MORE * plan.turns());
        round++) {
      for (int k = 0; k < good.length; k++) {
        best.set(k, best.get(k).and(contenders.get(k).turn(plan.turn())));
        boolean after = atItsBest.getAsBoolean();
        good[k] += before && after ? 1 : 0;
        before = after;
      }
    }
  }

  private boolean lacking(int[] good) {
    return Arrays.stream(good).anyMatch(count -> count < plan.turns());
  }

  /** The time that ratios are to: that of the fastest peer, or, without one, of the fastest. */
  private double against(List<Turn> turns) {
    boolean peers = contenders.stream().anyMatch(Contender::isPeer);
    return IntStream.range(0, turns.size())
        .filter(k -> contenders.get(k).isPeer() || !peers)
        .mapToDouble(k -> turns.get(k).milliseconds())
        .min()
        .orElseThrow();
  }
}
