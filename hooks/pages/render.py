"""Templates to HTML: one strict Jinja environment, and what the templates may call."""

from __future__ import annotations

from datetime import date
from typing import Any

from markupsafe import Markup

from calculators.kaders import notatie
from calculators.kaders.gegevens import met_kennisbank
from calculators.kaders.kader import Kader, Plaats, Versie
from calculators.kaders.stand import GELDT, Stand, stand_op
from calculators.kaders.status import GRADEN, STATUSSEN
from calculators.raamwerk import loket
from calculators.raamwerk.meenemen import GEEN_BESLUIT
from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus import changes, open_data
from hooks.corpus.adoption import adoption
from hooks.corpus.answers import fill_in
from hooks.corpus.comparison import Comparison, costs
from hooks.corpus.corpus import Corpus, current
from hooks.corpus.decided import decided_otherwise
from hooks.corpus.degrees import counted_degrees, usual_degree
from hooks.corpus.followed import follow
from hooks.corpus.followed_words import norm_in_words, per_in_words, state_in_words, value_in_words
from hooks.corpus.numbers import values_of
from hooks.corpus.open_points import NOT_IN_SOURCE, open_groups, points_of
from hooks.corpus.overview import bar_of, overview_of
from hooks.corpus.pictures import pictures_of
from hooks.corpus.proposed import proposal_address
from hooks.corpus.record_dates import RecordDates
from hooks.corpus.review import day_of_build, is_due
from hooks.corpus.terms import Terms
from hooks.corpus.timeline import Moment, since
from hooks.corpus.words import KINDS
from hooks.drawn.differences import Differences
from hooks.drawn.drawings import Drawings
from hooks.drawn.outcomes import Outcomes
from hooks.drawn.trend import trends
from hooks.examples.outcomes import question_text
from hooks.pages import (
    calculator_pages,
    descriptions,
    example_pages,
    pages,
    proposal_cases,
    worked_examples,
)
from hooks.pages.addresses import ROOT, relative_to, url
from hooks.pages.comparison_pages import options_address, theme_address
from hooks.pages.corrections import whole_version, word_for_word
from hooks.pages.course_pages import area_address, summary
from hooks.pages.forge import new_file_address
from hooks.pages.inputs import Inputs
from hooks.pages.jinja import StrictEnvironment
from hooks.pages.prose import Prose
from hooks.pages.reports import Reports
from hooks.project import PROJECT
from hooks.proposals.amendment import amendment_data
from hooks.proposals.choices import choices
from hooks.proposals.of_proposal import sheet_of_proposal
from hooks.proposals.view import view
from hooks.settings.read import settings

_HERE = "\0"
TEMPLATES = PROJECT / "hooks" / "templates"
ROW = "rij.html"
WIDE = ("home.html", "vergelijken.html", "opties.html")


class Renderer:
    """Renders pages of one corpus."""

    def __init__(
        self,
        corpus: Corpus,
        repository: str | None = None,
        record_dates: RecordDates | None = None,
        reports: Reports | None = None,
    ) -> None:
        self.corpus, self.repository = corpus, repository
        self.record_dates = record_dates or RecordDates()
        self.terms = Terms(corpus.begrippen)
        self.comparison = Comparison(corpus)
        reports = reports or Reports({}, None)
        outside = f"{repository} {reports.addresses} {reports.site_url}"
        self.inputs = Inputs(corpus, self.comparison, self.record_dates, outside)
        self._rows: dict[object, Markup] = {}
        self._stands: dict[object, Markup] = {}  # of the kader that was written last
        self.data = met_kennisbank(open_data.calculator_data(corpus), settings().name)
        loket.controleer(self.data)
        self.outcomes = Outcomes(corpus, self.data, ROOT)
        self.environment = StrictEnvironment(TEMPLATES)
        self.environment.filters |= {
            "datum": notatie.schrijf_datum,
            "met_datum": notatie.schrijf_na,
            "dag": notatie.schrijf_dag,
            "getal": notatie.schrijf_getal,
            "hoofdletter": lambda text: text[:1].upper() + text[1:],
            "kleineletter": lambda text: text[:1].lower() + text[1:],
            "slug": pages.slug,
            "met_code": with_code,
        }
        self.environment.globals |= {
            # What is global, parts of templates have without a context: they are then read once a build.
            "url": url,
            "corpus": corpus,
            "current": current,
            "comparison": self.comparison,
            "options_address": options_address,
            "costs": costs,
            "drawings": Drawings(corpus),
            "pictures_of": pictures_of,
            "statuses": STATUSSEN,
            "repository": repository,
            "site_name": settings().name,
            "search_examples": settings().questions,
            "new_file": new_file_address(repository),
            "last_day": date.max,
            "since_day": since,
            "objection": objection,
            "objection_elsewhere": self.objection_elsewhere,
            "kader_address": pages.kader_address,
            "version_address": pages.version_address,
            "change_address": changes.change_address,
            "changes_by_kader": changes.by_kader,
            "decision_changes": changes.decision_address,
            "record_dates": self.record_dates,
            "place_address": place_address,
            "part_anchor": part_anchor,
            "values_of": values_of,
            "points_of": points_of,
            "not_in_source": NOT_IN_SOURCE,
            "report_letter": reports.letter,
            "report_addresses": dict(reports.addresses),
            "decided_otherwise": lambda kader, version: decided_otherwise(corpus, kader, version),
            "overview_of": lambda: overview_of(corpus),
            "in_theme": lambda theme: sum(theme in one.themas for one in corpus.kaders.values()),
            "bar_of": lambda kaders: bar_of(corpus, kaders),
            "usual_degree": lambda listed: usual_degree(corpus, listed),
            "open_points_in": lambda kaders: sum(group.count for group in open_groups(corpus, kaders)),
            "counted_degrees": lambda listed: counted_degrees(corpus, listed),
            "changes_address": changes.dossier_address,
            "kinds": KINDS,
            "degrees": GRADEN,
            "solved_question": solved_question,
            "first_sentence": self.first_sentence,
            "short_sentence": self.short_sentence,
            "theme_address": self.theme_address,
            "row": self.row,
            "stand": self.stand,
            "in_part": in_part,
            "decided_words": lambda kader, version: adoption(corpus, kader, version).words,
            "whole": self.whole,
            "proposal_address": proposal_address,
            "view_of": lambda proposal, everyone: view(corpus, proposal, everyone, self.data),
            "whole_version": whole_version,
            "word_for_word": lambda kader, version, number: word_for_word(corpus, kader, version, number),
            "measured_of": lambda kader: [
                follow(corpus, kader, name, corpus.gebieden[kader.gebied]) for name in kader.meet
            ],
            "norm_in_words": norm_in_words,
            "state_in_words": state_in_words,
            "value_in_words": value_in_words,
            "per_in_words": per_in_words,
            "trends": trends,
            "course_summary": summary,
            "course_address": area_address,
            "is_due": lambda dossier: is_due(dossier, day_of_build()),
            "sheet_of": lambda view: sheet_of_proposal(corpus, view),
            "first_sentence_of": self.first_sentence_of,
            "amendment_of": lambda view: amendment_data(corpus, view),
            "case_address": lambda case, proposal: proposal_cases.case_address(self.data, case, proposal),
            "proposals_to_choose": lambda rekenhulp: choices(self.data, rekenhulp),
            "calculators": open_data.calculators_of(corpus),
            "calculator_address": calculator_pages.address_of,
            "calculator_file_address": calculator_pages.file_address_of,
            "example_in_words": worked_examples.in_words,
            "example_address": worked_examples.address,
            "examples_address": example_pages.address_of,
            "taken_by": self.taken_by,
            "geen_besluit": GEEN_BESLUIT,
            "gegevens": self.data,
            "outcomes": self.outcomes,
            "differences": Differences(corpus),
        }

    def page(self, page: pages.SitePage) -> str:
        return relative_to(page.address, self.content(page))

    def content(self, page: pages.SitePage) -> str:
        """What stands in the frame of a page, with addresses from the root."""
        return self._write(page.template, page=page, **page.data)

    def render(self, template: str, address: str, **data: Any) -> str:
        """A template as it stands at an address: links are relative, terms are explained once."""
        return relative_to(address, self._write(template, **data))

    def row(self, kader: Kader, gemeente: str = "", with_decision: bool = False) -> Markup:
        """A kader in a list, written once for all lists that it stands in."""
        now = self.corpus.timelines[kader.id].number_at(date.max, gemeente)
        key = kader.id, now, with_decision
        if key not in self._rows:
            made = self._write(ROW, kader=kader, now=now, with_decision=with_decision)
            self._rows[key] = Markup(made.strip())
        return self._rows[key]

    def stand(self, kader: Kader, moment: Moment) -> Markup:
        """What a kader says at a moment: the page of the kader and that of the version often say the same."""
        made = self._stands.pop(self._said(kader, moment), None)
        if made is None:
            made = Markup(self._write("stand.html", kader=kader, moment=moment))
            if not kader.genoemde_kaders():  # else a value of another kader may be another one on another day
                self._stands = {self._said(kader, moment): made}
        return made

    def whole(self, kader: Kader, version: Versie) -> Markup:
        """The text of a version that is for some gemeenten only."""
        moment = Moment(Stand(GELDT, version), date.max, version.alleen[0])
        return Markup(self._write("versietekst.html", kader=kader, version=version, moment=moment))

    @staticmethod
    def _said(kader: Kader, moment: Moment) -> object:
        return kader.id, repr(moment.stand), moment.gemeente

    def _macro(self, template: str, name: str) -> Any:
        return getattr(self.environment.get_template(template).module, name)

    def _write(self, template: str, **data: Any) -> str:
        explain, value = self._macro("begrip.html", "explain"), self._macro("waarde.html", "value")

        def new_prose() -> Prose:
            return Prose(
                self.corpus.vragen,
                self.terms,
                lambda term, word: explain(term, word, url),
                lambda text, owner: value(text, owner, url),
            )

        return self.environment.get_template(template).render(
            prose=new_prose().html, new_prose=lambda: new_prose().html, **data
        )

    def calculator(self, address: str, name: str, html: str) -> str:
        """The page of a calculator: the text written by hand, the form, the rules and a worked example."""
        rekenhulp = loket.REKENHULPEN[name]
        return self.render(
            "rekenhulp.html",
            address,
            written=Markup(html),
            rekenhulp=rekenhulp,
            voorheen=[one.als_data() for one in rekenhulp.voorheen],
            examples=self.outcomes.of(name),
            rules=[self.corpus.kaders[read.kader] for read in rekenhulp.leest],
        )

    def taken_by(self, rekenhulp: Rekenhulp) -> list[tuple[Rekenhulp, str]]:
        """The calculators that take over what this one answers, each with the field that it does so in."""
        return [
            (other, field)
            for other in open_data.calculators_of(self.corpus).values()
            for field, name in other.neemt_over.items()
            if name == rekenhulp.naam
        ]

    @staticmethod
    def shape(page: pages.SitePage) -> dict[str, Any]:
        """What makes the frame of one page differ from that of another."""
        made = {"styles": list(page.styles), "scripts": list(page.scripts), "wide": page.template in WIDE}
        if page.template == "gemeente.html":
            made["gemeente"] = page.data["gemeente"].id
        return made

    def settings(self, page: pages.SitePage) -> dict[str, Any]:
        """What the page's frame needs: title, description, trail, and the data beside it."""
        made: dict[str, Any] = {
            **self.shape(page),
            "title": page.title,
            "description": page.description,
            "trail": self.trail(page) if page.trail is None else list(page.trail),
            "alternates": list(page.alternates),
        }
        if page.template == "kader.html":
            kader, moment = page.data["kader"], page.data["moment"]
            made["description"] = descriptions.describe(self.corpus, kader, moment)
            if page.data["permanent"]:
                made["title"] = descriptions.version_title(kader, moment.stand.versie)
                made["crumb"] = descriptions.version_name(moment.stand.versie).capitalize()
        return made

    def calculator_settings(self, name: str) -> dict[str, Any]:
        """What the frame of a calculator's page needs."""
        return {
            "title": loket.REKENHULPEN[name].titel,
            "description": loket.REKENHULPEN[name].inleiding,
            "styles": ["assets/rekenen/rekenhulp.css", "assets/rekenen/meenemen.css"],
            # In this order they run: who listens for an answer comes before who asks for it.
            "scripts": [
                "assets/rekenen/papier.js",
                "assets/rekenen/meenemen.js",
                "assets/rekenen/regels.js",
                "assets/rekenen/wat-als.js",
                *(["assets/rekenen/alsof.js"] if choices(self.data, loket.REKENHULPEN[name]) else []),
                "assets/rekenen/rekenhulp.js",
            ],
            "trail": [("Rekenhulpen", "rekenhulpen/")],
        }

    def exercise(self, name: str) -> tuple[str, str] | None:
        """A question to begin with: that of the first worked example."""
        examples = self.corpus.voorbeelden.get(name, ())
        return (name, question_text(examples[0].vraag)) if examples else None

    def trail(self, page: pages.SitePage) -> list[tuple[str, str]]:
        """The pages above this one."""
        if not page.address:
            return []
        parts = page.address.rstrip("/").split("/")
        above = ["/".join(parts[: length + 1]) + "/" for length in range(len(parts) - 1)]
        return [(self.title_at(address), address) for address in above]

    def title_at(self, address: str) -> str:
        first, *rest = address.rstrip("/").split("/")
        if not rest:
            return first.replace("-", " ").capitalize()
        if len(rest) == 1:
            return self.corpus.dossiers[rest[0]].titel
        return self.corpus.kaders["/".join(rest)].volle_titel

    def first_sentence(self, kader: Kader, moment: Moment) -> str:
        version = moment.stand.versie
        lines = fill_in(self.corpus.vragen, kader, version, version.tekst, moment).strip().splitlines()
        return lines[0] if lines else ""

    def first_sentence_of(self, kader: Kader, version: Versie) -> str:
        """What a version says at once, on its own page."""
        return self.first_sentence(kader, Moment(Stand(GELDT, version), version.geldt_vanaf.laatste))

    def short_sentence(self, kader: Kader, moment: Moment) -> str:
        """What a kader says at once; its short sentence was written for what it says now."""
        is_now = moment is self.corpus.timelines[kader.id].latest()
        return kader.kort if kader.kort and is_now else self.first_sentence(kader, moment)

    def theme_address(self, theme: str) -> str:
        """Where all regions say what they do about a theme."""
        return theme_address(self.comparison, theme)

    def objection_elsewhere(self, kader: Kader) -> Markup:
        """Why a kader says nothing in the gemeente that the reader chose."""
        return _with_place(self.corpus.vragen.bezwaar_elders(kader.id, _HERE), "data-peilplaats")


def with_code(text: str) -> Markup:
    """A text in which `words` between these signs are code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(one) if place % 2 else one for place, one in enumerate(parts)
    )


def objection(kader: Kader, moment: Moment) -> Markup:
    """Why nothing holds on the day that the reader chose."""
    return _with_place(moment.stand.bezwaar(kader, _HERE), "data-peildag")


def _with_place(text: str, attribute: str) -> Markup:
    """The text with an empty place where assets/peiling/tijdblok.js writes what the reader chose."""
    before, there, after = text.partition(_HERE)
    if not there:
        return Markup("{}").format(text)
    return Markup("{}<span {}></span>{}").format(before, Markup(attribute), after)


def solved_question(kader: Kader, name: str) -> str:
    """The question of an open point that a later version solved."""
    return next(one.open_punten[name].vraag for one in kader.alle_versies() if name in one.open_punten)


def in_part(kader: Kader) -> list[Versie]:
    """The versions for some gemeenten that are the last word there, or lie beside it."""
    found = []
    for gemeente in dict.fromkeys(name for version in kader.versies for name in version.alleen):
        stand = stand_op(kader, date.max, gemeente)
        if stand.soort == GELDT:
            names = {one.naam for one in (stand.versie, *stand.ernaast)}
            found += [one for one in kader.versies if one.alleen and one.naam in names and one not in found]
    return found


def part_anchor(kop: str | None, part: str | None) -> str:
    """The anchor of a place on the page of its document."""
    # The first word keeps a heading such as «Inhoud» apart from the page's own anchors.
    words = f"plaats {kop} {part or ''}".lower() if kop else ""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in words)
    return "-".join(filter(None, kept.split("-")))


def place_address(place: Plaats) -> str:
    anchor = part_anchor(place.kop, place.deel)
    return f"bronnen/{place.document}/" + (f"#{anchor}" if anchor else "")
