"""A report as text for a terminal, and as Markdown that fits a comment on a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hooks.proposals import told
from hooks.proposals.inline import Marks
from hooks.proposals.report import Report, SideFaults
from hooks.proposals.sheet_lines import Section, sections
from hooks.proposals.sheets import corpora_of, sheet_of
from hooks.proposals.text_changes import Event

MARK = "<!-- kaderwijzer -->"
MOST_BYTES = 60_000
LEFT_OUT = "\n\nDit verslag is ingekort; «kaderwijzer verschil --vorm json» geeft alles.\n"
IN_SIGHT = 10  # sentences before the folds
AS_IF_IN_SIGHT = 3  # proposals of which they stand there
OF_CASES, LEFT_OUT_AS_IF = "Wat het voor gevallen doet", "Niet uitgerekend alsof aangenomen"
_PLAIN = Marks(("[-", "-]"), ("{+", "+}"), str)
_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&])")


def as_text(report: Report) -> str:
    """For a terminal: totals first, then text, outcomes and examples."""
    parts = [f"Van {report.before.name} naar {report.after.name}.", *told.totals(report)]
    for event, one in zip(report.text.events, told.events(report, _PLAIN), strict=True):
        parts += ["", one.title, *(f"  {line}" for line in one.lines)]
        for section in _sheet(report, event, _PLAIN):
            parts += ["", f"  {section.title}", *(f"    {line}" for line in section.lines)]
            for first, *others in section.rows:
                parts.append(f"    - {first}")
                cells = zip(section.heads[1:], others, strict=True)
                parts += [f"      {head}: {cell}" for head, cell in cells]
    for title, lines in (*_rest(report, _PLAIN), *_as_if(report, _PLAIN)):
        parts += ["", title, *(f"  {line}" for line in lines)]
    return "\n".join(parts) + "\n"


def _sheet(report: Report, event: Event, marks: Marks) -> Iterator[Section]:
    """What the page of a proposal tells, of an event that has one."""
    sheet = sheet_of(report, event)
    if sheet:
        yield from sections(corpora_of(report, event), event.kader, sheet, marks)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rest(report: Report, marks: Marks) -> Iterator[tuple[str, list[str]]]:
    for title, lines in (
        ("Lijsten", told.list_lines(report, marks)),
        (OF_CASES, told.sentence_lines(report, marks)),
        ("Uitgewerkte voorbeelden", told.example_lines(report, marks)),
        ("Niet berekend", told.not_computed_lines(report, marks)),
    ):
        found = list(lines)
        if found:
            yield title, found


def _as_if(report: Report, marks: Marks) -> Iterator[tuple[str, list[str]]]:
    yield from told.as_if_lines(report, marks)
    if left_out := list(told.not_as_if_lines(report, marks)):
        yield LEFT_OUT_AS_IF, left_out


def escaped(text: str) -> str:
    """A text of the policy in Markdown: nothing in it marks anything, links to anyone or ends a fold."""
    return _SIGNS.sub(r"\\\1", text).replace("@", "@\u200b").replace("\n", " ")


def as_markdown(report: Report) -> str:
    """For a comment of at most 60 kB: the mark to update it by, totals, the consequences, and folds."""
    marks = Marks(("~~", "~~"), ("**", "**"), escaped)
    head = [MARK, "## Wat dit voorstel verandert", "", " ".join(told.totals(report))]
    found = list(told.sentence_lines(report, marks))
    if found:
        head += ["", *(f"- {line}" for line in found[:IN_SIGHT])]
    sections = []
    if len(found) > IN_SIGHT:
        sections.append(
            _fold("Wat het nog meer voor gevallen doet", (f"- {one}" for one in found[IN_SIGHT:]))
        )
    told_as_if = list(told.as_if_lines(report, marks))
    for title, lines in told_as_if[:AS_IF_IN_SIGHT]:
        head += ["", f"**{title}**", "", *(f"- {line}" for line in lines[:IN_SIGHT])]
    if (more := len(told_as_if) - AS_IF_IN_SIGHT) > 0:
        others = "Nog 1 voorstel staat" if more == 1 else f"Nog {more} voorstellen staan"
        head += ["", f"{others} hieronder, met wat elk zou veranderen."]
    for number, (title, lines) in enumerate(told_as_if):
        if number >= AS_IF_IN_SIGHT or len(lines) > IN_SIGHT:  # or all of it is in sight already
            sections.append(_fold(f"{title} ({len(lines)})", map(_item, lines)))
    if left_out := list(told.not_as_if_lines(report, marks)):
        head += ["", " ".join(left_out)]
    for event, one in zip(report.text.events, told.events(report, marks), strict=True):
        lines = [f"- {line}" for line in one.lines]
        for section in _sheet(report, event, marks):
            lines += [f"\n#### {section.title}\n", *(f"- {line}" for line in section.lines)]
            if section.rows:
                rule = ["---"] * len(section.heads)
                lines += ["", *map(_row, (section.heads, rule, *section.rows))]
        sections.append(_fold(one.title, lines))
    for title, lines in _rest(report, marks):
        if title != OF_CASES:
            sections.append(_fold(f"{title} ({len(lines)})", (_item(line) for line in lines)))
    sections.append([f"\nVan {escaped(report.before.name)} naar {escaped(report.after.name)}."])
    return _cut("\n".join(head), sections)


def faults_as_markdown(found: list[SideFaults]) -> str:
    """For the same comment, when a side has faults: what they are, and nothing else."""
    head = [
        MARK,
        "## Eerst herstellen",
        "",
        "Wat dit voorstel verandert, is pas te zeggen zonder deze fouten.",
    ]
    lines = [
        f"- {escaped(f'{one.side.path(inside)}:{fault.place.line}: {fault.message}')}"
        for one in found
        for fault in one.faults
        for inside in [fault.place.file.partition("/")[2]]
    ]
    return _cut("\n".join(head), [["", *lines]])


def _item(line: str) -> str:
    return f"  - {line.strip()}" if line.startswith("  ") else f"- {line}"


def _fold(title: str, lines: Iterable[str]) -> list[str]:
    return [f"\n<details><summary>{_in_html(title)}</summary>\n", *lines, "\n</details>"]


def _in_html(text: str) -> str:
    """A title that was written for Markdown, as it stands in HTML."""
    plain = re.sub(r"\\([\\`*_{}\[\]<>()#+!|~$&])", r"\1", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cut(head: str, sections: list[list[str]]) -> str:
    """As much as fits, line by line, with every fold closed."""
    room = MOST_BYTES - len(LEFT_OUT.encode()) - len(b"\n\n</details>")
    made, size = [head], len(head.encode())
    for section in sections:
        for place, line in enumerate(section):
            size += len(line.encode()) + 1
            if size > room:
                if 0 < place < len(section):
                    made.append("\n</details>")
                return "\n".join(made) + LEFT_OUT
            made.append(line)
    return "\n".join(made) + "\n"
