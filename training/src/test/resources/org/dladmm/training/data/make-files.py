"""Makes the data files beside it, with NumPy 2.4 and SciPy 1.17: python3 make-files.py

Every matrix is 3x4 with the entries a[i, j] = (10 i + j) / 8, which every type holds exactly after
multiplying by 8 where it is an integer type.
"""
import numpy as np
from scipy import io, sparse

a = (10.0 * np.arange(3)[:, None] + np.arange(4)) / 8
whole = (8 * a).astype("int64")

np.save("c-float64.npy", a)
np.save("c-float32.npy", a.astype("<f4"))
np.save("fortran-float64.npy", np.asfortranarray(a))
np.save("fortran-float32.npy", np.asfortranarray(a.astype("<f4")))
np.save("big-endian-float64.npy", a.astype(">f8"))
np.save("big-endian-float32.npy", a.astype(">f4"))
for code in ["i1", "<i2", "<i4", "<i8", "u1", ">u2", "<u4", ">u8"]:
    np.save("whole-" + code.strip("<>") + ".npy", whole.astype(code))
np.save("boolean.npy", whole % 2 == 1)
np.save("largest-u8.npy", np.array([2**64 - 1, 2**63, 2**53 + 1], dtype="u8"))
np.save("vector.npy", a[1])
np.save("number.npy", np.float64(2.5))
np.save("three-axes.npy", np.zeros((2, 3, 4)))
np.save("complex.npy", a + 1j)
np.save("objects.npy", np.array([[1, "x"]], dtype=object), allow_pickle=True)
np.save("records.npy", np.zeros(3, dtype=[("a", "<f8"), ("b", "<f4")]))
np.save("empty.npy", np.zeros((0, 4)))
for version in [2, 3]:
    with open(f"version-{version}.npy", "wb") as f:
        np.lib.format.write_array(f, a, version=(version, 0))

s = sparse.csc_matrix(np.where(whole % 3 == 0, a, 0))
full = {
    "double": a, "single": a.astype("f4"), "int8": whole.astype("i1"), "uint16": whole.astype("u2"),
    "int64": whole, "largest": np.array([[2**64 - 1, 5]], dtype="u8"), "logical": whole % 2 == 1,
}
others = {
    "T": a[:2], "sparse": s, "complexMatrix": a + 1j, "three": np.zeros((2, 3, 4)), "text": "hello",
    "cell": np.array([[1, "x"]], dtype=object), "struct": {"a": a}, "empty": np.zeros((0, 4)),
}
io.savemat("uncompressed.mat", {**full, **others})
io.savemat("compressed.mat", {**full, **others}, do_compression=True)
io.savemat("version-4.mat", {"A": a}, format="4")

np.savetxt("savetxt.csv", a, delimiter=",", header="made by numpy.savetxt")
