"""Set up what the project needs: python3 -m hooks.set_up [PART…], with parts as in STEPS below.

Runs before anything is installed, so it uses the standard library only. A step that was
already done for the present lock files does nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
PIP_INSTALL = [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
PACKAGES_STAMP = VENV / "packages.stamp"
PROJECT_STAMP = VENV / "project.stamp"
NODE_STAMP = ROOT / "node_modules" / "packages.stamp"
NODE_INPUTS = (".npmrc", "package.json", "package-lock.json")
HEADLESS = "chromium-headless-shell"  # a program and a package of Debian


class SetUpError(Exception):
    """Why the set-up stopped, written for the person at the terminal."""


def tell(message: str) -> None:
    print(f"-- {message}", flush=True)


def run(command: list[str], failure: str) -> None:
    if subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode:
        raise SetUpError(f"{failure} De melding hierboven zegt waarom.")


def fingerprint(inputs: tuple[str, ...]) -> str:
    # An environment breaks when it is moved or when its Python is replaced.
    digest = hashlib.sha256(f"{ROOT}\n{VENV_PYTHON.resolve()}\n".encode())
    for name in inputs:
        if not (ROOT / name).is_file():
            raise SetUpError(f"Het bestand {name} ontbreekt; haal het terug met: git checkout {name}")
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def is_done(stamp: Path, *inputs: str) -> bool:
    return stamp.is_file() and VENV_PYTHON.exists() and stamp.read_text() == fingerprint(inputs)


def mark_done(stamp: Path, *inputs: str) -> None:
    stamp.write_text(fingerprint(inputs))


def install_debian_package(package: str, reason: str) -> None:
    command = ["apt-get", "install", "-y", "--no-install-recommends", package]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetUpError(
            f"{reason}\nInstalleer het op Debian als beheerder (root) met:\n"
            f"    apt-get update && {' '.join(command)}\nen geef de opdracht daarna opnieuw."
        )
    tell(f"Debian-pakket {package} installeren (kan enkele minuten duren) ...")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    # One unreachable package source fails the update, yet the install may still succeed.
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    run([*command, "-qq"], f"Debian-pakket {package} is niet geïnstalleerd.")


def set_up_python() -> None:
    if not is_done(PACKAGES_STAMP, "requirements.txt"):
        fingerprint(("requirements.txt",))
        if not importlib.util.find_spec("ensurepip"):
            install_debian_package("python3-venv", "Python mist de module om een omgeving te maken (venv).")
        tell("Python-omgeving .venv maken ...")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "De omgeving .venv is niet gemaakt.")
        tell("Python-pakketten installeren (ongeveer een minuut) ...")
        locked = ["--require-hashes", "--only-binary", ":all:", "-r", "requirements.txt"]
        run([*PIP_INSTALL, *locked], "De Python-pakketten zijn niet geïnstalleerd; is er internet?")
        mark_done(PACKAGES_STAMP, "requirements.txt")
    if not is_done(PROJECT_STAMP, "pyproject.toml"):
        tell("Kaderwijzer zelf in .venv zetten ...")
        editable = ["--no-deps", "--no-build-isolation", "-e", "."]
        run([*PIP_INSTALL, *editable], "Kaderwijzer is niet in .venv gezet.")
        mark_done(PROJECT_STAMP, "pyproject.toml")


def set_up_node() -> None:
    set_up_python()
    if not is_done(NODE_STAMP, *NODE_INPUTS):
        tell("Node-pakketten installeren ...")
        npm_ci = [str(VENV / "bin" / "npm"), "ci", "--ignore-scripts", "--loglevel=error"]
        # Networks that inspect traffic have a certificate that only the system knows.
        os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")
        run(npm_ci, "De Node-pakketten zijn niet geïnstalleerd; is er internet?")
        mark_done(NODE_STAMP, *NODE_INPUTS)


def find_chromium() -> str | None:
    return shutil.which(os.environ.get("CHROMIUM") or "chromium")


def set_up_chromium() -> None:
    if find_chromium():
        return
    if os.environ.get("CHROMIUM"):
        raise SetUpError(f"CHROMIUM wijst naar {os.environ['CHROMIUM']}, maar daar staat geen programma.")
    install_debian_package(
        "chromium",
        "Chromium ontbreekt; de browsertests hebben het nodig. Staat het ergens anders,"
        " laat dan de variabele CHROMIUM naar het programma wijzen.",
    )


def find_headless() -> str | None:
    """Chromium without windows, which asks half as much of a machine; Chromium itself where it is not."""
    return shutil.which(os.environ.get("CHROMIUM") or HEADLESS) or find_chromium()


def set_up_headless() -> None:
    if os.environ.get("CHROMIUM"):
        set_up_chromium()
    elif not shutil.which(HEADLESS):
        try:
            install_debian_package(
                HEADLESS, "Chromium zonder vensters ontbreekt; de browsertests gaan daarmee."
            )
        except SetUpError as error:
            if not find_chromium():
                raise
            tell(f"{error}\n   De browsertests gaan nu met Chromium zelf; dat duurt langer.")


def find_firefox() -> str | None:
    return shutil.which(os.environ.get("FIREFOX") or "firefox-esr")


def set_up_firefox() -> None:
    if find_firefox():
        return
    if os.environ.get("FIREFOX"):
        raise SetUpError(f"FIREFOX wijst naar {os.environ['FIREFOX']}, maar daar staat geen programma.")
    install_debian_package(
        "firefox-esr",
        "Firefox ontbreekt; de tests in een tweede browser hebben het nodig. Staat het ergens anders,"
        " laat dan de variabele FIREFOX naar het programma wijzen.",
    )


def set_up_nginx() -> None:
    if not find_nginx():
        install_debian_package("nginx-light", "nginx ontbreekt; de tests van een webserver hebben het nodig.")


def find_nginx() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


STEPS = {
    "python": set_up_python,
    "node": set_up_node,
    "chromium": set_up_chromium,
    "headless": set_up_headless,
    "firefox": set_up_firefox,
    "nginx": set_up_nginx,
}


def main(names: list[str]) -> int:
    try:
        if sys.version_info < (3, 11):  # noqa: UP036  # this runs with whatever Python is there
            found = ".".join(map(str, sys.version_info[:3]))
            raise SetUpError(f"Kaderwijzer heeft Python 3.11 of nieuwer nodig; dit is Python {found}.")
        unknown = [name for name in names if name not in STEPS]
        if unknown:
            raise SetUpError(f"Onbekend: {', '.join(unknown)}. Kies uit: {', '.join(STEPS)}.")
        for name in names or STEPS:
            STEPS[name]()
    except (SetUpError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
