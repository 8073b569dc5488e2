"""What a build costs at national size, in turn with plain MkDocs and Material on the same pages as Markdown.

Run with `make bench-bouw`, or alone: `python -m tests.bench.build [kaders…]`. Processor time counts.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from markdownify import markdownify

from hooks.project import PROJECT
from tests.bench.national import KADERS, write_policy

SIZES = (1_000, KADERS)
MEGA = 1_000_000
OF_A_POLICY = ("gemaakt.sqlite", "sjablonen", "uitvoer")
LARGEST_PAGE = 300_000  # bytes, the goal
PEER = """\
site_name: Gewoon MkDocs
theme: {name: material, font: false}
nav: [index.md]
not_in_nav: "*"
validation:
  nav: {omitted_files: ignore}
  links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}
"""
_NO_WORDS = re.compile(r"<(script|style|template|svg)\b.*?</\1>", re.DOTALL)
_TO_A_FOLDER = re.compile(r"\]\(((?:[^)#?:\s]*/)+)(#[^)\s]*)?\)")
_MEASURE = """\
import json, resource, subprocess, sys
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = used.ru_utime + used.ru_stime
print(json.dumps([ended.returncode, cpu, used.ru_maxrss * 1024, ended.stderr[-2000:]]))
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time and bytes of memory (the largest process) of one command."""

    cpu: float
    memory: int


def cost(command: Sequence[str], folder: Path = PROJECT, **more: str) -> Cost:
    """What a command and all that it starts take; stops when it fails."""
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1", **more}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # both sides have their code read in before
    ended = subprocess.run(
        [sys.executable, "-c", _MEASURE, *command],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    status, cpu, memory, said = json.loads(ended.stdout)
    if status:
        raise SystemExit(f"{' '.join(command)} mislukt:\n{said}")
    return Cost(cpu, memory)


def forget() -> None:
    """Begin with nothing kept, but for what is the same for every policy (the start of Python, a bundle)."""
    for name in OF_A_POLICY:
        path = PROJECT / ".cache" / name
        path.unlink() if path.is_file() else shutil.rmtree(path, ignore_errors=True)


def bouw(policy: Path, site: Path) -> Cost:
    return cost([sys.executable, "-m", "hooks", "bouw", "--beleid", str(policy), "--in", str(site)])


def as_markdown(page: Path) -> str:
    """What a page says as an author of plain MkDocs would write it, with links to other pages' files."""
    main = page.read_text(encoding="utf-8").partition('<main id="inhoud"')[2].partition("</main>")[0]
    said: str = markdownify(_NO_WORDS.sub("", main.partition(">")[2]), heading_style="ATX", bullets="-")
    return _TO_A_FOLDER.sub(r"](\1index.md\2)", said)


def write_peer(site: Path, folder: Path) -> Path:
    """The pages of a site as Markdown in a project of plain MkDocs, without our templates."""
    pages = list(site.rglob("index.html"))
    with ProcessPoolExecutor() as workers:
        for page, text in zip(pages, workers.map(as_markdown, pages, chunksize=50), strict=True):
            target = folder / "docs" / page.relative_to(site).with_suffix(".md")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(PEER, encoding="utf-8")
    return folder


def size_of(site: Path) -> tuple[int, int, str]:
    """Bytes of the site without packed copies, and of its largest page with its name."""
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix not in (".br", ".gz")]
    pages = [(path.stat().st_size, str(path.relative_to(site))) for path in files if path.suffix == ".html"]
    return sum(path.stat().st_size for path in files), *max(pages)


def measure(kaders: int, folder: Path) -> float:
    """Print what a build of so many kaders costs beside its peer; gives seconds per kader."""
    policy, site = write_policy(folder / "policy", kaders), folder / "site"
    bouw(policy, site)  # the start of Python in the browser, which no policy needs twice
    shutil.rmtree(site)
    forget()
    cold = bouw(policy, site)
    total, largest, name = size_of(site)
    peer = write_peer(site, folder / "gewoon")
    plain = cost([sys.executable, "-m", "mkdocs", "build", "--quiet"], peer)
    one = next((policy / "proefregio-0").glob("*.yml"))
    one.write_text(
        one.read_text(encoding="utf-8").replace("titel: ", "titel: Gewijzigd ", 1), encoding="utf-8"
    )
    again = bouw(policy, site)
    number = sum(1 for path in policy.glob("*/*.yml") if path.parent.name not in ("voorbeelden", "schema"))
    print(f"{number} kaders, {sum(1 for _ in site.rglob('index.html'))} pagina's:")
    print(f"  tegen gewoon MkDocs met Material: {cold.cpu / plain.cpu:.2f} van de rekentijd", end="; ")
    print(f"geheugen {cold.memory / MEGA:.0f} MB tegen {plain.memory / MEGA:.0f} MB")
    print(f"  na één gewijzigd kader: {again.cpu / cold.cpu:.2f} van de eerste bouw")
    print(f"  site {total / MEGA:.0f} MB; grootste pagina {largest / 1000:.0f} kB ({name})", flush=True)
    return cold.cpu / number


def main(sizes: Sequence[int]) -> None:
    each = []
    for kaders in sizes:
        with tempfile.TemporaryDirectory() as name:
            each.append(measure(kaders, Path(name)))
    if len(each) > 1:
        print(f"kosten per kader, de grootste tegen de kleinste: {each[-1] / each[0]:.2f}")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
