"""The parameters' file in the model folder, and its hash in the manifest."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from saidby.attribution.find import NETWORK
from saidby.attribution.measured import FILE, Measured, Parameters
from training.manifest import write_manifest

MODEL = Path(__file__).parents[2] / "src" / "saidby" / "models" / "en-1"


def stored(folder: Path = MODEL) -> Parameters:
    """Read the parameters; none where there is no file yet."""
    path = folder / FILE
    return msgspec.json.decode(path.read_bytes(), type=Parameters) if path.exists() else Parameters({}, {})


def store(parameters: Parameters, folder: Path = MODEL) -> None:
    """Write the parameters, and their hash into the manifest."""
    data = msgspec.json.format(msgspec.json.encode(_rounded(parameters), order="sorted"), indent=1) + b"\n"
    (folder / FILE).write_bytes(data)
    write_manifest(folder)


def _rounded(parameters: Parameters) -> Parameters:
    weights = {asked: {name: round(weight, 4) for name, weight in of.items()} for asked, of in parameters.weights.items()}
    return Parameters(weights, parameters.rules)


def with_network(parameters: Parameters, rules: Mapping[str, Measured]) -> Parameters:
    """Return the parameters with what was counted of the network's readings replaced."""
    kept = {name: measured for name, measured in parameters.rules.items() if not _of_network(name)}
    return Parameters(parameters.weights, kept | {name: measured for name, measured in rules.items() if _of_network(name)})


def with_rules(parameters: Parameters, rules: Mapping[str, Measured]) -> Parameters:
    """Return the parameters with what was counted of all else replaced."""
    kept = {name: measured for name, measured in parameters.rules.items() if _of_network(name)}
    return Parameters(parameters.weights, kept | {name: measured for name, measured in rules.items() if not _of_network(name)})


def _of_network(name: str) -> bool:
    """Tell whether a rule's name ("source: network") is of what the network read."""
    return name.split(": ", 1)[1] == NETWORK
