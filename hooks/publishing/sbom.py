"""The list of parts of the published site, for programs that watch for leaks in them (CycloneDX 1.6)."""

from __future__ import annotations

import json
import tomllib
import uuid
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from hooks.project import PROJECT
from hooks.publishing.shipped import Shipped

# Drawn by lot, once: the same parts give the same number.
NAMESPACE = uuid.UUID("5f1b3a52-7f0e-4a39-9a53-0c3ed1a1b0c4")


def sbom(parts: Sequence[Shipped]) -> str:
    """As text; it names no moment, so the same parts give the same bytes."""
    components = [_component(one) for one in parts]
    number = uuid.uuid5(NAMESPACE, json.dumps(components, sort_keys=True))
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": number.urn,
        "version": 1,
        "metadata": {"component": _ours()},
        "components": components,
        "dependencies": [{"ref": _ours()["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _ours() -> dict[str, Any]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {
        "type": "application",
        "bom-ref": project["name"],
        "name": project["name"],
        "version": project["version"],
        "licenses": [{"license": {"id": project["license"]}}],
    }


def _component(one: Shipped) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"{one.part.name}@{one.version}",
        "name": one.part.name,
        "version": one.version,
        "description": one.part.use,
        "licenses": [_licence(one.part.licence)],
        "properties": [{"name": "kaderwijzer:adres", "value": address} for address in one.part.addresses],
    }
    if one.part.kind != "in":
        made["purl"] = f"pkg:{one.part.kind}/{quote(one.part.package, safe='/')}@{one.version}"
    return made


def _licence(expression: str) -> dict[str, Any]:
    return {"expression": expression} if " " in expression else {"license": {"id": expression}}
