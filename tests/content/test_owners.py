"""Whom the forges ask to look along is as the policy and mkdocs.yml say now."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus
from hooks.project import PROJECT
from hooks.publishing.owners import owner_files, read_extra, read_owners
from hooks.publishing.write_owners import written_before


def test_the_forges_ask_who_is_about_a_dossier_now(real_corpus: Corpus) -> None:
    dossiers = real_corpus.dossiers
    files = owner_files(read_owners(read_extra(PROJECT), dossiers), dossiers)
    assert written_before(PROJECT) == files, "write them anew: kaderwijzer eigenaren"
