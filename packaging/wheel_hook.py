"""Puts the compiled collection and the resources into the wheel; hatchling runs it from pyproject.toml."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelHook(BuildHookInterface[Any]):
    """Compiles `data/` anew for every wheel, so that no stale file is ever shipped."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the files to take besides the package; an editable install reads them from the checkout."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "app"))
        from vademecum.compiler.build import build_collection  # noqa: PLC0415 - only found from here on

        collection = root / "build" / "wheel" / "collection.sqlite"
        collection.parent.mkdir(parents=True, exist_ok=True)
        build_collection(root / "data", collection)
        build_data["force_include"] |= {
            str(collection): "vademecum/bundled/collection.sqlite",
            f"{collection}.sha256": "vademecum/bundled/collection.sqlite.sha256",
            str(root / "resources"): "vademecum/resources",
        }
