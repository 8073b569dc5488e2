"""Policy prose becomes safe HTML: escaped, with values filled in and terms explained once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup, escape

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Plaats, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import Stand
from hooks.corpus.corpus import Term
from hooks.corpus.terms import Terms
from hooks.corpus.timeline import Moment
from hooks.pages.prose import Prose, blocks

PLACE = Plaats("bron", "Bron")


def version(text: str, since: str = "2017-04-04", **values: Waarde) -> Versie:
    return Versie(Datum.lees(since), "vastgesteld door de colleges", text, (PLACE,), values)


def kader(name: str, *versions: Versie) -> Kader:
    return Kader(f"proef/{name}", name, "regel", ("thema",), "gebied", versions)


@pytest.fixture
def prose() -> Prose:
    kaders = {
        "proef/duur": kader(
            "duur",
            version("", maximum=Waarde(Decimal(6), "maanden")),
            version("", "2018-01-01", maximum=Waarde(Decimal(7), "maanden")),
        )
    }
    terms = Terms(
        {
            "traject": Term("traject", "traject", "Een weg.", ("trajecten",)),
            "pmc": Term("pmc", "product-marktcombinatie", "Werk.", ("PMC", "PMC's")),
        }
    )
    return Prose(
        Kaders(kaders, {}),
        terms,
        lambda term, word: Markup("<dfn id='{}'>{}</dfn>").format(term.id, word),
        lambda text, owner: Markup("<b>{}{}</b>").format(owner, text),
    )


def test_markup_in_policy_text_is_shown_and_not_run(prose: Prose) -> None:
    assert prose.html('<script>alert(1)</script> & „zo"') == Markup("<p>{}</p>").format(
        escape('<script>alert(1)</script> & „zo"')
    )


def test_lines_make_one_paragraph_and_an_empty_line_begins_another() -> None:
    assert blocks("Een.\nTwee.\n\nDrie.") == [("p", ["Een.\nTwee."]), ("p", ["Drie."])]


def test_dashes_make_a_list_also_directly_below_a_sentence() -> None:
    assert blocks("Dit telt:\n- een\n  en meer\n- twee") == [
        ("p", ["Dit telt:"]),
        ("ul", ["een en meer", "twee"]),
    ]


def test_a_value_of_the_kader_itself_is_written_out_with_its_unit(prose: Prose) -> None:
    own = version("Hoogstens {maximum}.", maximum=Waarde(Decimal(23), "maanden"))
    assert prose.html(own.tekst, "proef/ander", own) == "<p>Hoogstens <b>23 maanden</b>.</p>"


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2017, 12, 31), "6 maanden"), (date(2018, 1, 1), "7 maanden")]
)
def test_a_value_of_another_kader_is_the_one_of_that_day(prose: Prose, day: date, expected: str) -> None:
    own = version("Na {duur.maximum}.")
    moment = Moment(Stand("geldt", own), day)
    assert prose.html(own.tekst, "proef/ander", own, moment) == f"<p>Na <b>proef/duur{expected}</b>.</p>"


def test_a_term_is_explained_where_it_first_occurs_and_only_there(prose: Prose) -> None:
    made = prose.html("Een traject en nog een traject.\nTrajecten ook.")
    assert made == "<p>Een <dfn id='traject'>traject</dfn> en nog een traject. Trajecten ook.</p>"


def test_a_term_is_not_found_inside_another_word(prose: Prose) -> None:
    assert "<dfn" not in prose.html("Een leerwerktraject en het traject-plan.")


def test_the_longest_form_of_a_term_wins(prose: Prose) -> None:
    assert prose.html("Veel PMC's.") == Markup("<p>Veel <dfn id='pmc'>PMC&#39;s</dfn>.</p>")


def test_each_sentence_can_be_pointed_at(prose: Prose) -> None:
    made = prose.html("Een.\nTwee.\n- drie", with_anchors=True)
    assert made == (
        '<p><span class="zin" id="zin-1">Een.</span> <span class="zin" id="zin-2">Twee.</span></p>'
        '<ul><li><span class="zin" id="zin-3">drie</span></li></ul>'
    )
