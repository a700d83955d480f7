"""The shipped model: found, checked by hash, opened once it is needed."""

import hashlib
import os
from functools import cache
from importlib.resources import files

import msgspec
import onnxruntime

from saidby.errors import ModelError

MODEL = "en-1"
SLOW = ["SkipLayerNormFusion"]
"""Optimisations that cost more than they save: on a processor the fused layer norm is slower than its parts, by 15 % of a reading."""


class Manifest(msgspec.Struct, frozen=True):
    """What the model folder must hold: its name, and the SHA-256 of each file."""

    name: str
    files: dict[str, str]


@cache
def manifest() -> Manifest:
    """Read the manifest of the shipped model.

    Raises:
        ModelError: it is missing or damaged.
    """
    try:
        return msgspec.json.decode(_bytes("manifest.json"), type=Manifest)
    except msgspec.DecodeError:
        raise _damaged("manifest.json") from None


def model_file(name: str) -> bytes:
    """Return a file of the model.

    Raises:
        ModelError: it is missing, or is not the one that this version was released with.
    """
    data = _bytes(name)
    if hashlib.sha256(data).hexdigest() != manifest().files.get(name):
        raise _damaged(name)
    return data


def _damaged(name: str) -> ModelError:
    return ModelError("the weights are damaged or of another version", f"model {MODEL}, {name}", "install saidby again")


def _bytes(name: str) -> bytes:
    try:
        return (files("saidby") / "models" / MODEL / name).read_bytes()
    except OSError as error:
        raise ModelError(f"the weights are missing ({error.strerror})", f"model {MODEL}, {name}", "install saidby again") from None


def processors() -> int:
    """How many processors this process may use; the run time would count those of the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def session(name: str, threads: int) -> onnxruntime.InferenceSession:
    """Open one of the model's graphs.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or processors()
    options.inter_op_num_threads = 1
    # Threads that wait by spinning take from whatever else runs beside them, and reading several articles at once is nothing but that.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model_file(name), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW)
