import json
from pathlib import Path

from pyscript import document, when

from calculators.raamwerk import loket

DATA = loket.laad(Path("gegevens.json").read_text(encoding="utf-8"))
QUESTION = Path("vraag.json").read_text(encoding="utf-8")


def show() -> None:
    answer = json.loads(loket.antwoord(DATA, "trajectduur", QUESTION))
    document.querySelector("#uit").textContent = "\n".join(answer["samenvatting"])


@when("click", "#weer")  # type: ignore[untyped-decorator]  # exists in the browser only
def again(event: object) -> None:
    show()


show()
