"""The build, event by event, in the order in which MkDocs calls them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from logging import getLogger
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from calculators.kaders.gegevens import GegevensFout
from hooks import site_files
from hooks.browser.browser_bundle import Bundle, browser_bundle
from hooks.browser.checker_bundle import checker_bundle
from hooks.browser.page_scripts import FRAMED, address_of, page_scripts
from hooks.corpus.changes import Change, all_changes
from hooks.corpus.open_data import calculators_of, corpus_id
from hooks.corpus.record_dates import read_record_dates
from hooks.corpus.review import day_of_build
from hooks.examples.check import try_policy
from hooks.open_data.dictionary import dictionary_page
from hooks.open_data.files import Site, files_of_kaders
from hooks.pages import calculator_pages, caseload
from hooks.pages.change_pages import change_pages, feeds, year_pages
from hooks.pages.comparison_pages import comparison_pages
from hooks.pages.contents import HERE, contents
from hooks.pages.course_pages import course_pages
from hooks.pages.difference_page import difference_page
from hooks.pages.difference_page import files as difference_files
from hooks.pages.edition import MARK as EDITION_MARK
from hooks.pages.edition import STYLE as EDITION_STYLE
from hooks.pages.edition import edition_html, edition_style
from hooks.pages.embedded import moved_links
from hooks.pages.example_pages import example_pages
from hooks.pages.feeds import Feed, feed_files, written_atom, written_json
from hooks.pages.form_page import form_page
from hooks.pages.frame import Frame, address_in, follows_choice
from hooks.pages.gemeente_pages import gemeente_feeds, gemeente_pages
from hooks.pages.jinja import WithoutIndents, compiled_templates
from hooks.pages.measurement_feed import measurement_feed
from hooks.pages.moved import withdrawn_pages
from hooks.pages.offline_page import offline_page
from hooks.pages.outputs import Output, key_of
from hooks.pages.pages import SitePage, all_pages
from hooks.pages.proofs import read_proofs
from hooks.pages.proposal_feeds import proposal_feeds
from hooks.pages.proposal_pages import proposal_pages
from hooks.pages.publisher import CONTACT_MARK, contact_html, read_publisher
from hooks.pages.quality import read_quality
from hooks.pages.quality_page import quality_page
from hooks.pages.render import Renderer
from hooks.pages.reports import UnclearAddress, read_reports
from hooks.pages.review_page import review_page
from hooks.project import POLICY, PROJECT, MissingPackage
from hooks.publishing.embedding import FOLDER as EMBEDDED
from hooks.publishing.embedding import read_framers
from hooks.publishing.licences import FOLDER as LICENCES
from hooks.publishing.licences import licence_files, licence_page
from hooks.publishing.make_site import LAST, ONLY
from hooks.publishing.outside import outside_files
from hooks.publishing.security import Security, read_security
from hooks.publishing.shipped import MissingLicence, Shipped, shipped
from hooks.publishing.writer import Writer
from hooks.reading.faults import PolicyFaults
from hooks.reading.remembered import forget_files
from hooks.search import index as search_index
from hooks.search.record import Written
from hooks.settings.licence import with_licence
from hooks.settings.read import painted, settings
from hooks.settings.unclear import UnclearSetting

NOT_QUICK = "Let op: de snelle start is niet gemaakt; op deze site starten de rekenhulpen langzamer. %s"
log = get_plugin_logger("kaderwijzer")
# MkDocs counts every warning of its own loggers as a reason to refuse the site.
beside_mkdocs = getLogger("kaderwijzer")


class _Build:
    """What one build knows; MkDocs hands nothing from event to event."""

    renderer: Renderer
    site: Site
    security: Security | None
    sections: dict[str, SitePage]
    others: list[SitePage]
    nav: Navigation
    environment: Environment
    bundle: Bundle
    checker: Mapping[str, Any]
    feeds: list[Feed]
    changes: tuple[Change, ...]
    written: list[Written]
    framers: tuple[str, ...]
    embedded: dict[str, str]  # pages of calculators for other sites, by name
    for_pages: dict[str, object]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the policy first: with a fault nothing is built and nothing is thrown away."""
    try:
        said = settings()
    except UnclearSetting as unclear:
        raise PluginError(str(unclear)) from None
    checked = try_policy(POLICY)
    try:
        corpus = checked.without_faults()
    except PolicyFaults as found:
        raise PluginError(f"de beleidsbestanden hebben fouten; de site is niet gebouwd\n{found}") from None
    forget_files()
    for one in checked.found.notes:
        log.info("%s", one)  # a warning would stop a strict build
    dates = read_record_dates(corpus.folder)
    if dates.fault:
        log.info("Zonder geschiedenis uit git zijn de feeds leeg en is «sinds» onbekend: %s", dates.fault)
    try:
        reports = read_reports(config.extra, corpus.dossiers, config.site_url)
        _Build.renderer = Renderer(corpus, said.editor, dates, reports)
    except UnclearAddress as unclear:
        raise PluginError(str(unclear)) from None
    except GegevensFout as found:
        raise PluginError(
            f"de rekenhulpen passen niet bij het beleid; de site is niet gebouwd\n{found}"
        ) from None
    try:
        publisher, _Build.security = read_publisher(config.extra), read_security(config.extra)
        _Build.framers, _Build.embedded = read_framers(config.extra), {}
    except UnclearSetting as unclear:
        raise PluginError(str(unclear)) from None
    _Build.site = Site(
        config.site_name, config.site_description or "", config.site_url, publisher, dates.newest_day
    )
    changes = all_changes(corpus, dates)
    made = (
        *all_pages(corpus),
        *proposal_pages(corpus),
        *withdrawn_pages(corpus),
        difference_page(corpus),
        form_page(corpus),
        quality_page(corpus, read_quality(), read_proofs()),
        review_page(corpus, day_of_build()),
        offline_page(corpus),
        *example_pages(corpus),
        dictionary_page(),
        *gemeente_pages(corpus, changes),
        *course_pages(corpus),
        *comparison_pages(corpus),
        *change_pages(corpus, changes, dates),
        *year_pages(corpus, changes),
    )
    _Build.sections = {page.source: page for page in made if page.is_section}
    _Build.others = [page for page in made if not page.is_section]
    # An address without the name of its site is no address; see hooks/publishing.
    config.theme.static_templates.discard("sitemap.xml")
    _Build.feeds = list(feeds(corpus, changes))
    _Build.changes = changes
    _Build.written = []
    gc.freeze()  # what is read stays until the end, and need not be looked through for rings again and again
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from the corpus and the assets from packages; drop the theme's unused ones."""
    corpus = _Build.renderer.corpus
    _Build.for_pages = site_files.page_settings(corpus, site_files.drop_unused(files))
    config.extra.update(_Build.for_pages)
    calculator_pages.leave_out_others(files, corpus)
    if missing_pages := calculator_pages.without_page((file.src_uri for file in files), corpus):
        raise PluginError(f"een rekenhulp heeft geen pagina; schrijf docs/{missing_pages[0]}")
    for file in site_files.sections(_Build.sections.values(), config):
        files.append(file)
    edition = edition_style(corpus_id(corpus))
    files.append(File.generated(config, EDITION_STYLE, content=edition))
    site_files.paint(files, config)
    only = config.extra.get(ONLY)
    try:
        if only is not None:
            site_files.leave_out(files, only)
            calculating = (one.address for one in _Build.others if one.calculates)
            if any(map(calculator_pages.can_calculate, only)) or not only.isdisjoint(calculating):
                _add_bundle(files, config, may_make=False)
            if any(page.checks and page.address in only for page in _Build.sections.values()):
                _add_checker(files, config)
            return files
        for file in site_files.generated(corpus, config, _Build.site, _Build.renderer.inputs):
            files.append(file)
        for address, content in _scripts_of_pages().items():
            files.append(File.generated(config, address, content=content))
        _add_bundle(files, config)
        _add_checker(files, config)
        named = (config.site_name, config.site_url)
        found = (
            feed_files(corpus, _Build.feeds, *named),
            measurement_feed(corpus, _Build.renderer.record_dates, *named),
        )
        for address, content in chain.from_iterable(found):
            files.append(File.generated(config, address, content=content))
    except MissingPackage as missing:
        raise PluginError(str(missing)) from None
    return files


def _scripts_of_pages() -> Mapping[str, str]:
    """The one file with scripts of every kind of page on this site."""
    renderer = _Build.renderer
    ours = calculators_of(renderer.corpus)
    calculators = [renderer.calculator_settings(name)["scripts"] for name in ours]
    kinds = [
        (),
        *(page.scripts for page in chain(_Build.sections.values(), _Build.others)),
        *calculators,
        *(caseload.settings(name, renderer.data)["scripts"] for name in caseload.WITH_FILE if name in ours),
    ]
    return page_scripts(kinds, calculators if _Build.framers else (), site_files.COMPARING)


def _add_bundle(files: Files, config: MkDocsConfig, *, may_make: bool = True) -> None:
    bundle = browser_bundle(_Build.renderer.corpus, may_make=may_make)
    _Build.bundle = bundle
    if bundle.not_quick:
        beside_mkdocs.warning(NOT_QUICK, bundle.not_quick)
    _add(bundle, files, config)


def _add_checker(files: Files, config: MkDocsConfig) -> None:
    bundle = checker_bundle(_Build.renderer.corpus)
    _Build.checker = bundle.manifest
    _add(bundle, files, config)


def _add(bundle: Bundle, files: Files, config: MkDocsConfig) -> None:
    """Both bundles hold Pyodide itself; a file is on the site once."""
    for file in bundle.generated(config):
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the pages that MkDocs does not see."""
    _Build.nav = nav
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame of every page how it writes addresses, and where its scripts are."""
    env.bytecode_cache = compiled_templates()
    if env.loader:
        env.loader = WithoutIndents(env.loader)
    env.filters["url"] = address_in
    env.filters["follows"] = follows_choice
    env.filters["contents"] = contents
    env.globals["contents_here"] = HERE
    env.filters["painted"] = painted
    _Build.environment = env
    env.filters["in_one"] = address_of
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its title and settings, before MkDocs falls back on its own."""
    made = _Build.sections.get(page.file.src_uri)
    if made is not None:
        page.meta.update(_Build.renderer.settings(made))
        if made.checks:
            page.meta["keurbundel"] = _Build.checker
    elif name := calculator_pages.name_at(page.file.src_uri):
        exercise = _Build.renderer.exercise(name)
        page.meta.update(
            _Build.renderer.calculator_settings(name), bundel={**_Build.bundle.of(name), "oefening": exercise}
        )
    elif "bestand" in page.meta:
        calculator = str(page.meta["bestand"])
        frame = caseload.settings(calculator, _Build.renderer.data)
        page.meta.update(frame, bundel=_Build.bundle.of(calculator))
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the rendered template in place of the (empty) Markdown."""
    made = _Build.sections.get(page.file.src_uri)
    if made is not None:
        return _Build.renderer.page(made)
    if name := calculator_pages.name_at(page.file.src_uri):
        return _Build.renderer.calculator(page.url, name, html)
    html = html.replace(CONTACT_MARK, contact_html(_Build.site.publisher))
    html = with_licence(html, settings().licence)
    html = html.replace(EDITION_MARK, edition_html(corpus_id(_Build.renderer.corpus)))
    html = html.replace(calculator_pages.LIST_MARK, _Build.renderer.render("rekenhulpen.html", page.url))
    headings = tuple(one.title for top in page.toc for one in top.children)
    _Build.written.append(Written(page.url, str(page.title), Markup(html).striptags(), headings))
    if "bestand" in page.meta:
        data = caseload.page_data(str(page.meta["bestand"]), _Build.renderer.data)
        return _Build.renderer.render(
            "bestand.html", page.url, titel=page.title, written=Markup(html), **data
        )
    return html


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Make the page of a calculator once more, without what stands around it, for sites that may show it."""
    if _Build.framers and (name := calculator_pages.name_at(page.file.src_uri)):
        html = _Build.environment.get_template("main.html").render(context, framers=_Build.framers)
        _Build.embedded[name] = moved_links(html, calculator_pages.FOLDER.rstrip("/"), name)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what MkDocs need not see, one at a time, and the search index of what has been built."""
    writer = Writer(config.site_dir, config.extra[LAST])
    if (only := config.extra.get(ONLY)) is not None:
        writer.put(_in_frame([page for page in _Build.others if page.address in only], config))
        return
    corpus = _Build.renderer.corpus
    writer.put(_in_frame(_Build.others, config))
    writer.put(files_of_kaders(corpus, config.site_url, _Build.renderer.inputs))
    writer.put(difference_files(corpus, _Build.renderer.inputs))
    writer.write(site_files.data_files(corpus))
    writer.put(_feeds_of_gemeenten_and_proposals(config))
    pages = (*_Build.sections.values(), *_Build.others)
    if config.site_url:
        written = [*(one.address for one in _Build.written), LICENCES]
        dates = _Build.renderer.record_dates
        settings = (_Build.security, _Build.framers)
        writer.write(outside_files(config.site_url, pages, written, corpus, dates, *settings))
    writer.write(_for_other_sites(config))
    search_index.write(corpus, pages, config.site_dir, _Build.written)
    parts = _shipped(config)
    writer.write(licence_files(parts))
    writer.put(_in_frame([licence_page(parts)], config))


def _for_other_sites(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """What another site shows in a frame or asks, where one may."""
    if not _Build.framers:
        return
    for name, html in _Build.embedded.items():
        yield f"{EMBEDDED}{name}/index.html", html
    desk = _Build.environment.get_template("ingebed-loket.html")
    bundle, framers = _Build.bundle.manifest, _Build.framers
    yield f"{EMBEDDED}loket/index.html", desk.render(config=config, bundle=bundle, framers=framers)
    for path in sorted((PROJECT / "docs" / "assets" / EMBEDDED).iterdir()):
        if (address := f"{EMBEDDED}{path.name}") != FRAMED:
            yield address, path.read_text(encoding="utf-8")


def _shipped(config: MkDocsConfig) -> Sequence[Shipped]:
    """What is on the site of others: told at the very end, when all of it is there."""
    try:
        return shipped(Path(config.site_dir))
    except MissingLicence as missing:
        raise PluginError(str(missing)) from None


def _feeds_of_gemeenten_and_proposals(config: MkDocsConfig) -> Iterator[Output]:
    """These are many, and no page written by hand names one: MkDocs need not know them."""
    corpus, site = _Build.renderer.corpus, (config.site_name, config.site_url)
    for feed in chain(gemeente_feeds(corpus, _Build.changes), proposal_feeds(corpus, _Build.changes)):
        key = key_of([repr(site), *_Build.renderer.inputs.of_feed(feed)])
        yield Output(feed.atom, partial(written_atom, corpus, feed, *site), key)
        yield Output(feed.json, partial(written_json, corpus, feed, *site), key)


def _in_frame(pages: Iterable[SitePage], config: MkDocsConfig) -> Iterator[Output]:
    renderer = _Build.renderer
    frame = Frame(_Build.environment, config, _Build.nav, _Build.for_pages)
    for page in pages:
        shape = renderer.shape(page)
        if page.calculates:
            shape["bundel"] = _Build.bundle.manifest
        inputs = renderer.inputs.of_page(page)
        key = key_of([page.template, frame.key(shape), *inputs]) if inputs else ""
        yield Output(f"{page.address}index.html", partial(_page, frame, page, shape), key)


def _page(frame: Frame, page: SitePage, shape: Mapping[str, Any]) -> str:
    settings, content = _Build.renderer.settings(page), _Build.renderer.content(page)
    return frame.stamped(page.address, shape, frame.parts(settings, content))
