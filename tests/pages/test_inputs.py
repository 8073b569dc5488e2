"""A page of the last build is only used again when it would come out the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from calculators.kaders.kader import Kader
from calculators.kaders.op_naam import KadersOpNaam
from hooks.corpus.changes import all_changes
from hooks.corpus.comparison import Comparison
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.drawn.drawings import Drawings
from hooks.pages import comparison_pages, pages
from hooks.pages.change_pages import change_pages, year_pages
from hooks.pages.course_pages import course_pages
from hooks.pages.gemeente_pages import gemeente_pages
from hooks.pages.inputs import DOSSIER, KADER, LISTS, PROPOSAL, Inputs
from hooks.pages.pages import SitePage, all_pages
from hooks.pages.proposal_feeds import proposal_feeds
from hooks.pages.proposal_pages import proposal_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.frozen import POLICY

SEEN: set[str] = set()


@pytest.fixture
def reads_once() -> None:
    """Each reads anew: nothing may follow from what is the same object."""


class Watched(Kader):
    """A kader that tells when someone looks at it."""

    def __getattribute__(self, name: str) -> Any:
        SEEN.add(object.__getattribute__(self, "__dict__")["id"])
        return super().__getattribute__(name)


def watched(kader: Kader) -> Kader:
    return Watched(**{one.name: getattr(kader, one.name) for one in fields(Kader)})


@pytest.fixture(scope="module")
def watched_corpus(corpus: Corpus) -> Corpus:
    return replace(corpus, kaders=KadersOpNaam(map(watched, corpus.kaders.values())))


@pytest.fixture(scope="module")
def looking(watched_corpus: Corpus) -> Iterator[Renderer]:
    """A renderer that has read beforehand what it reads once for all pages."""
    made = Renderer(watched_corpus)
    first = next(page for page in kader_pages(watched_corpus) if page.data.get("before"))
    made.content(first)  # the differences
    drawings = made.environment.globals["drawings"]
    assert isinstance(drawings, Drawings)
    assert all(drawings[name] for name in watched_corpus.beelden)  # drawn together
    # Which kaders of elsewhere are nearest is itself one of the inputs.
    nearest = {kader.id: made.comparison.elsewhere(kader) for kader in watched_corpus.kaders.values()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(made.comparison, "elsewhere", lambda kader: nearest[kader.id])
        yield made


def kader_pages(corpus: Corpus) -> list[SitePage]:
    return [page for page in all_pages(corpus) if page.template == "kader.html"]


def made_pages(corpus: Corpus, dates: RecordDates | None = None) -> list[SitePage]:
    """Every page that may be used again, and some that may not."""
    known = dates or RecordDates()
    changes = all_changes(corpus, known)
    return [
        *all_pages(corpus),
        *proposal_pages(corpus),
        *gemeente_pages(corpus, changes),
        *change_pages(corpus, changes, known),
        *year_pages(corpus, changes),
        *course_pages(corpus),
        *divided(corpus),
    ]


def divided(corpus: Corpus) -> list[SitePage]:
    """Pages as they are with many regions and kaders, beside the others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparison_pages, "MOST_BESIDE", 0)
        patch.setattr(pages, "MOST_NAMED", 0)
        parts = [one for one in pages.all_pages(corpus) if one.template == pages.PART_OF_SOURCE]
        return [*comparison_pages.comparison_pages(corpus), *parts]


def all_of(renderer: Renderer, page: SitePage) -> str:
    """A page with everything that its frame may ask."""
    return repr(renderer.settings(page)) + renderer.content(page)


def ids_in(renderer: Renderer, named: list[str]) -> set[str]:
    """Which kaders the inputs are of."""
    of = {renderer.inputs._kader(kader): kader.id for kader in renderer.corpus.kaders.values()}
    return {of[one] for one in named if one in of}


@pytest.mark.opdracht
def test_no_page_looks_at_a_kader_that_it_does_not_follow_from(looking: Renderer) -> None:
    wrong, templates = {}, set()
    for page in made_pages(looking.corpus):
        inputs = looking.inputs.of_page(page)
        if inputs is None:
            continue
        named = ids_in(looking, inputs)
        looking._rows.clear()
        looking._stands.clear()
        SEEN.clear()
        all_of(looking, page)
        if more := SEEN - named:
            wrong[page.address] = more
        if SEEN:  # it does watch
            templates.add(page.template)
    assert wrong == {}
    assert templates == {KADER, DOSSIER, PROPOSAL, *LISTS}


def test_no_row_looks_at_a_kader_that_it_does_not_follow_from(looking: Renderer) -> None:
    for kader in list(looking.corpus.kaders.values()):
        named = ids_in(looking, looking.inputs.of_row(kader))
        looking._rows.clear()
        SEEN.clear()
        looking.row(kader)
        assert SEEN - named == set()


def test_a_page_with_data_of_an_unknown_kind_is_always_written(looking: Renderer) -> None:
    page = kader_pages(looking.corpus)[0]
    assert looking.inputs.of_page(page)
    assert looking.inputs.of_page(replace(page, data={**page.data, "nieuw": object()})) is None


DATES = RecordDates(changed={"wvs/detachering-maximaal": Recorded("30 november 2026")})


def _text(policy: Path) -> None:
    _rewrite(policy / "wvs" / "detachering-maximaal.yml", "zo kort als kan", "zo kort als het kan")


def _value(policy: Path) -> None:
    """Of a kader that texts of others name."""
    _rewrite(policy / "alkmaar" / "afname-bij-wnk.yml", "aandeel: {waarde: 60", "aandeel: {waarde: 61")


def _title(policy: Path) -> None:
    """Of a kader that other pages show."""
    _rewrite(policy / "wvs" / "detachering-maximaal.yml", "titel: ", "titel: Anders dan eerst, ")


def _new(policy: Path) -> None:
    old = policy / "wvs" / "detachering-maximaal.yml"
    shutil.copy(old, policy / "wvs" / "aaa-nieuw.yml")
    _rewrite(policy / "wvs" / "aaa-nieuw.yml", "titel: ", "titel: Nog iets over ")


def _gone(policy: Path) -> None:
    """One that others have beside them, but nobody names."""
    (policy / "wvs" / "aaa-nieuw.yml").unlink()


def _word(policy: Path) -> None:
    _rewrite(policy / "begrippen.yml", "betekenis: ", "betekenis: In het kort, ")


def _measured(policy: Path) -> None:
    """What was measured after a kader stands on its page too."""
    _rewrite(
        policy / "metingen" / "regio-alkmaar.yml", "gemeld_door: een adviesbureau", "gemeld_door: een bureau"
    )


def _area(policy: Path) -> None:
    _rewrite(policy / "gebieden.yml", "naam: Roosendaal", "naam: Rozendaal")


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no «{old}»"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


CHANGES = (_text, _value, _title, _new, _gone, _word, _measured, _area)


class Made(NamedTuple):
    """A page, and what it follows from; None where that is not known."""

    inputs: list[str] | None
    html: str


Pages = Mapping[str, Made]


def pages_of(policy: Path, dates: RecordDates | None = None, before: Pages | None = None) -> Pages:
    """The pages of a policy; one that follows from the same as before is not made again."""
    corpus = load_policy(policy)
    renderer = Renderer(corpus, None, dates)
    made = {}
    for page in made_pages(corpus, dates):
        inputs, old = renderer.inputs.of_page(page), (before or {}).get(page.address)
        is_same = old is not None and inputs is not None and old.inputs == inputs
        made[page.address] = old if old and is_same else Made(inputs, all_of(renderer, page))
    return made


@pytest.mark.opdracht
def test_after_each_kind_of_change_the_pages_are_those_of_a_first_build(tmp_path: Path) -> None:
    policy = tmp_path / "policy"
    shutil.copytree(POLICY, policy)
    before = pages_of(policy)
    for change in CHANGES:
        change(policy)
        warm, cold = pages_of(policy, before=before), pages_of(policy)
        assert warm.keys() == cold.keys()
        assert [name for name, page in cold.items() if warm[name] != page] == [], change.__name__
        assert cold != before, f"{change.__name__} changes nothing"
        before = cold
    dated = pages_of(policy, DATES, before)
    assert "30 november 2026" in dated["kaders/wvs/detachering-maximaal/"].html


@pytest.mark.opdracht
def test_a_page_that_would_come_out_the_same_follows_from_the_same(corpus: Corpus) -> None:
    first, second = Renderer(corpus).inputs, Renderer(corpus).inputs
    known = {page.address: (page.template, first.of_page(page)) for page in made_pages(corpus)}
    assert {template for template, inputs in known.values() if inputs} == {KADER, DOSSIER, PROPOSAL, *LISTS}
    for page in made_pages(corpus):
        assert known[page.address] == (page.template, second.of_page(page))


def test_a_feed_follows_from_its_changes_and_when_they_were_recorded(corpus: Corpus) -> None:
    renderer = Renderer(corpus)
    one = next(proposal_feeds(corpus, all_changes(corpus, RecordDates())))
    change = one.changes[0]
    later = replace(change, recorded=Recorded("1 mei 2020", datetime(2020, 5, 1, tzinfo=UTC)))
    others = [replace(one, title="Anders"), replace(one, changes=()), replace(one, changes=(later,))]
    inputs = [renderer.inputs.of_feed(feed) for feed in (one, replace(one), *others)]
    assert inputs[0] == inputs[1]
    assert all(each != inputs[0] for each in inputs[2:])


@pytest.mark.parametrize(
    "name",
    [
        *("gebieden", "themas", "doelgroepen", "dossiers", "bronnen", "besluiten", "begrippen"),
        *("beelden", "ingetrokken", "woorden", "voorbeelden"),
    ],
)
def test_every_page_follows_from_each_list_that_it_may_show(corpus: Corpus, name: str) -> None:
    """The last three stand only on pages that are always written."""
    listed = getattr(corpus, name)
    other: dict[str, Any] = {name: {**listed, "nieuw": next(iter(listed.values()), None)}}
    same = shared_by_all(replace(corpus, **other)) == shared_by_all(corpus)
    assert same == (name in ("ingetrokken", "woorden", "voorbeelden"))


def shared_by_all(corpus: Corpus) -> str:
    return Inputs(corpus, Comparison(corpus), RecordDates(), None).shared
