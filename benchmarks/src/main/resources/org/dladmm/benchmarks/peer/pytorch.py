#!/usr/bin/env python3
"""D-LADMM in PyTorch: the network and the training step that `dladmm bench --peers` times beside its own.

With --serve it reads requests from standard input and answers each on standard output, one JSON object a line:

  {"do": "load", "folder": F, "precision": P, "layers": K, "alpha": a, "beta1": ..., "beta2": ..., "epsilon": ..., "rate": ...}
      reads A.npy, X.npy, Z.npy, E.npy and, for each layer, layer-01.W1.npy, .W2, .theta1, .theta2, .beta (free values: theta and
      beta are their exponentials); columns are samples; the numbers after K are those of the problem and of Adam
  {"do": "check", "layout": L}     answers with the loss, and writes its gradients to F/L.layer-01.W1.npy, ...
  {"do": "settings", "threads": T, "seconds": S}
      looks for the fastest settings of each action, S seconds for each that is tried, and keeps them
  {"do": "time", "action": A, "seconds": S}
      does it again and again for S seconds and answers with the shortest time in milliseconds

The first line is what there is to compute with. An action is "forward" or "step"; a layout is "samples" (a sample's values adjacent)
or "features" (a row of X adjacent). Without --serve it does the same by hand on random data and prints what it finds.
"""

import argparse
import ctypes
import gc
import json
import math
import os
import platform
import re
import sys
import threading
import time

try:
    import numpy as np
    import torch
    from torch.nn import functional
except ImportError as failure:
    print(json.dumps({"missing": failure.name or str(failure)}), flush=True)
    sys.exit(1)

LAYOUTS = ("samples", "features")
ACTIONS = ("forward", "step")
NAMES = ("W1", "W2", "theta1", "theta2", "beta")
TINY = 1e-30
TURNS = 2


class Data:
    """A problem, samples of it, and the parameters of a network, as arrays whose columns are samples."""

    def __init__(self, arrays, request):
        self.arrays = arrays
        self.layers = request["layers"]
        self.alpha = request["alpha"]
        self.adam = {"lr": request["rate"], "betas": (request["beta1"], request["beta2"]), "eps": request["epsilon"]}
        self.type = getattr(torch, request["precision"])

    @staticmethod
    def load(request):
        names = ["A", "X", "Z", "E"] + list(Data.parameters(request["layers"]))
        return Data({name: np.load(os.path.join(request["folder"], name + ".npy")) for name in names}, request)

    @staticmethod
    def random(m, d, layers, columns, precision):
        """Random data, and parameters that are those of LADMM."""
        draw = np.random.default_rng(1)
        a = draw.standard_normal((m, d)) / math.sqrt(m)
        z, e = (draw.standard_normal((rows, columns)) * (draw.random((rows, columns)) < 0.1) for rows in (d, m))
        bound = np.linalg.norm(a, 2) ** 2
        start = {"W1": a / bound, "W2": np.ones((m, 1)), "theta1": np.full((d, 1), math.log(bound)),
                 "theta2": np.zeros((m, 1)), "beta": np.zeros((m, 1))}
        arrays = {name: start[name.split(".")[1]] for name in Data.parameters(layers)}
        arrays.update(A=a, X=a @ z + e, Z=z, E=e)
        return Data(arrays, {"layers": layers, "alpha": 0.5, "rate": 1e-4, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8,
                             "precision": precision})

    @staticmethod
    def parameters(layers):
        """The names of all parameters, layer by layer."""
        return ["layer-%02d.%s" % (k + 1, name) for k in range(layers) for name in NAMES]

    def tensor(self, name, transposed):
        array = self.arrays[name]
        return torch.tensor(np.ascontiguousarray(array.T if transposed else array), dtype=self.type)


def shrink(v, threshold):
    """The prox of a multiple of the norm |.|_1."""
    return v - torch.clamp(v, -threshold, threshold)


class Network:
    """All layers, their loss and Adam, with every matrix of samples in one layout."""

    def __init__(self, data, layout, **adam):
        self.by_sample = layout == "samples"
        self.alpha = data.alpha
        self.a = data.tensor("A", False)
        self.x, self.z, self.e = (data.tensor(name, self.by_sample) for name in ("X", "Z", "E"))
        self.columns = torch.arange(data.arrays["X"].shape[1])
        # a vector has a value for each row, so that it is a row where samples are rows
        self.parameters = {name: data.tensor(name, self.by_sample and not name.endswith("W1")).requires_grad_()
                           for name in Data.parameters(data.layers)}
        self.layers = [tuple(self.parameters["layer-%02d.%s" % (k + 1, name)] for name in NAMES) for k in range(data.layers)]
        self.adam = torch.optim.Adam(self.parameters.values(), **data.adam, **adam)

    def times_a(self, z):
        return z @ self.a.t() if self.by_sample else self.a @ z

    def minus_adjoint(self, z, w, v):
        """Z - W'V."""
        if z is None:
            return -(v @ w) if self.by_sample else -(w.t() @ v)
        return torch.addmm(z, v, w, alpha=-1) if self.by_sample else torch.addmm(z, w.t(), v, alpha=-1)

    def run(self, x):
        """(Z, E, lambda) after each layer: equation (3) with B = I, from Z = E = lambda = 0, where None stands for 0."""
        z = e = multiplier = residual = None
        states = []
        for w1, w2, theta1, theta2, beta in self.layers:
            beta = torch.exp(beta)
            v = -(beta * x) if z is None else torch.addcmul(multiplier, beta, residual)
            z = shrink(self.minus_adjoint(z, w1, v), self.alpha * torch.exp(-theta1))
            rest = self.times_a(z) - x
            if e is None:
                e = shrink(-(w2 * (beta * rest)), torch.exp(-theta2))
                residual = rest + e
                multiplier = beta * residual
            else:
                u = torch.addcmul(multiplier, beta, rest + e)
                e = shrink(torch.addcmul(e, w2, u, value=-1), torch.exp(-theta2))
                residual = rest + e
                multiplier = torch.addcmul(multiplier, beta, residual)
            states.append((z, e, multiplier))
        return states

    def forward(self):
        with torch.inference_mode():
            return self.run(self.x)[-1]

    def loss(self):
        """The sum over the layers of log(|Z - Z*|^2 + |E - E*|^2), the mean over the batch, which is gathered first."""
        x, z, e = (all.index_select(0 if self.by_sample else 1, self.columns) for all in (self.x, self.z, self.e))
        layers = [functional.mse_loss(state[0], z, reduction="sum") + functional.mse_loss(state[1], e, reduction="sum")
                  for state in self.run(x)]
        return (torch.stack(layers) / len(self.columns)).clamp(min=TINY).log().sum()

    def step(self):
        self.adam.zero_grad(set_to_none=True)
        loss = self.loss()
        loss.backward()
        self.adam.step()
        return loss.item()

    def gradients(self):
        """The loss, and its gradient by each parameter as a matrix."""
        self.adam.zero_grad(set_to_none=True)
        loss = self.loss()
        loss.backward()
        turned = {name: self.by_sample and not name.endswith("W1") for name in self.parameters}
        return loss.item(), {name: (p.grad.t() if turned[name] else p.grad).numpy() for name, p in self.parameters.items()}


def shortest(action, seconds):
    """The shortest of as many runs as fit into the time, at least one, in milliseconds, and how many there were."""
    best, runs, start = math.inf, 0, time.perf_counter()
    while True:
        before = time.perf_counter()
        action()
        now = time.perf_counter()
        best, runs = min(best, now - before), runs + 1
        if now - start >= seconds:
            return best * 1e3, runs


def libraries():
    """The files of the loaded libraries of linear algebra and threads; nothing where the system does not tell."""
    try:
        with open("/proc/self/maps") as maps:
            paths = {line.split()[-1] for line in maps}
    except OSError:
        return []
    return sorted(path for path in paths if re.search(r"/lib[^/]*(blas|mkl|libomp|iomp|gomp)[^/]*$", path))


def use_threads(count):
    torch.set_num_threads(count)
    # an OpenBLAS with threads of its own does not hear of torch's
    for path in libraries():
        if "openblas" in os.path.basename(path):
            ctypes.CDLL(path).openblas_set_num_threads(count)


def thread_counts(most):
    """1 to 4, then powers of two, and the most there may be."""
    counts = {n for n in (1, 2, 3, 4, 8, 16, 32, 64, 128) if n < most}
    return sorted(counts | {most})


def adam_variants():
    """The variants of Adam that this torch has on a CPU, by name."""
    variants = {}
    for name, options in (("foreach", {"foreach": True}), ("fused", {"fused": True}), ("plain", {"foreach": False})):
        parameter = torch.zeros(2, requires_grad=True)
        try:
            adam = torch.optim.Adam([parameter], **options)
            parameter.sum().backward()
            adam.step()
            variants[name] = options
        except (TypeError, RuntimeError, ValueError):
            pass  # this torch has no such variant
    return variants


class Candidate:
    """A way to do an action, with the shortest time of all its runs."""

    def __init__(self, action, layout, threads, adam, run):
        self.action, self.layout, self.threads, self.adam, self.run = action, layout, threads, adam, run
        self.milliseconds = math.inf

    def time(self, seconds):
        use_threads(self.threads)
        self.run()
        milliseconds, runs = shortest(self.run, seconds)
        self.milliseconds = min(self.milliseconds, milliseconds)
        return milliseconds, runs

    def described(self):
        described = {"action": self.action, "layout": self.layout, "threads": self.threads, "milliseconds": self.milliseconds}
        if self.adam:
            described["adam"] = self.adam
        return described


def fastest(candidates):
    return min(candidates, key=lambda one: one.milliseconds)


class Peer:
    """What is loaded, and the fastest settings that were found for each action."""

    def __init__(self, data):
        self.data = data
        self.fastest = {}

    def check(self, layout, folder):
        loss, gradients = Network(self.data, layout).gradients()
        for name, gradient in gradients.items():
            np.save(os.path.join(folder, "%s.%s.npy" % (layout, name)), gradient)
        return {"loss": loss}

    def settings(self, threads, seconds):
        variants = adam_variants()
        first = next(iter(variants))
        forward = self.times([self.candidate("forward", layout, count) for layout in LAYOUTS for count in thread_counts(threads)], seconds)
        step = self.times([self.candidate("step", layout, count, first, variants[first])
                           for layout in LAYOUTS for count in thread_counts(threads)], seconds)
        if len(variants) > 1:
            best = fastest(step)
            step = self.times([best] + [self.candidate("step", best.layout, best.threads, name, variants[name])
                                        for name in variants if name != first], seconds) + step
        self.fastest = {"forward": fastest(forward), "step": fastest(step)}
        tried = list(dict.fromkeys(forward + step))
        return {"fastest": {action: one.described() for action, one in self.fastest.items()},
                "tried": [one.described() for one in tried]}

    def candidate(self, action, layout, threads, adam="", options=None):
        return Candidate(action, layout, threads, adam, getattr(Network(self.data, layout, **(options or {})), action))

    @staticmethod
    def times(candidates, seconds):
        """In turns, for what else goes on in the machine is to hit all of them."""
        for _ in range(TURNS):
            for one in candidates:
                one.time(seconds / TURNS)
        return candidates

    def time(self, action, seconds):
        milliseconds, runs = self.fastest[action].time(seconds)
        return {"milliseconds": milliseconds, "runs": runs}


def blas():
    """Which library multiplies, and a warning where that is the reference implementation, several times slower than others."""
    torch.ones(64, 64) @ torch.ones(64, 64)  # some libraries are loaded at their first use
    found = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    name = found.group(1) if found else "unknown"
    loaded = libraries()
    if name == "generic" and loaded and not any(re.search("openblas|mkl|blis|atlas", path) for path in loaded):
        return name + ", the slow reference one: install a fast one (Debian's libopenblas0)"
    return name


def greeting():
    return {"torch": torch.__version__, "runtime": "Python " + platform.python_version(), "blas": blas(),
            "libraries": libraries(), "threads": torch.get_num_threads(), "layouts": LAYOUTS}


def end_without(parent):
    """Ends this process when its parent is gone, also in the middle of a long request."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def serve():
    threading.Thread(target=end_without, args=(os.getppid(),), daemon=True).start()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever a library prints is no answer

    def answer(value):
        print(json.dumps(value), file=answers, flush=True)

    answer(greeting())
    peer, folder = None, None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "load":
            peer, folder = None, request["folder"]
            gc.collect()
            peer = Peer(Data.load(request))
            answer({})
        elif request["do"] == "check":
            answer(peer.check(request["layout"], folder))
        elif request["do"] == "settings":
            answer(peer.settings(request["threads"], request["seconds"]))
        elif request["do"] == "time":
            answer(peer.time(request["action"], request["seconds"]))
        else:
            raise ValueError("there is no request %r" % request["do"])


def by_hand(options):
    m, d, layers, columns = (int(n) for n in options.size.split("x"))
    print(json.dumps(greeting()))
    peer = Peer(Data.random(m, d, layers, columns, options.precision))
    for one in peer.settings(options.threads, options.seconds)["tried"]:
        print(json.dumps(one))
    for action in ACTIONS:
        print(json.dumps({"fastest": peer.fastest[action].described(), **peer.time(action, options.seconds)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--serve", action="store_true", help="answer requests")
    parser.add_argument("--size", default="500x250x15x1000", help="rows and columns of A, layers, samples (%(default)s)")
    parser.add_argument("--precision", default="float32", choices=("float32", "float64"))
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="the most threads to try (%(default)s)")
    parser.add_argument("--seconds", type=float, default=2, help="time for each setting (%(default)s)")
    options = parser.parse_args()
    # a collection in the middle of a run would be no part of the work
    gc.disable()
    if options.serve:
        serve()
    else:
        by_hand(options)


if __name__ == "__main__":
    main()
