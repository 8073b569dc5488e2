"""The page where a reader proposes a change: the questions of the command line as a form."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus
from hooks.documents.kinds import MOST_BYTES
from hooks.form.declared import FORMS, SUBJECTS, TOWNS, fields_of_document, forms
from hooks.pages.pages import SitePage

ADDRESS = "wijziging/"


def form_page(corpus: Corpus) -> SitePage:
    return SitePage(
        ADDRESS,
        "Stel een wijziging voor",
        "stel_voor.html",
        {
            "forms": forms(corpus),
            "names": FORMS,
            "subjects": SUBJECTS,
            "towns": TOWNS,
            "gemeenten": [[one.id, one.naam] for one in corpus.gemeenten()],
            "folder": corpus.folder.name,
            "read_in": fields_of_document(corpus),
            "most_bytes": MOST_BYTES,
        },
        "Stel een wijziging voor, zie meteen wat zij met gevallen doet, en stuur haar zelf.",
        styles=(
            "assets/rekenen/rekenhulp.css",
            "assets/verschil/verschil.css",
            "assets/voorstel/voorstel.css",
            "assets/wijziging/wijziging.css",
            "assets/inlezen/inlezen.css",
        ),
        scripts=("assets/wijziging/wijziging.js", "assets/inlezen/inlezen.js"),
        checks=True,
    )
