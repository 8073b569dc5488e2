"""The frame of a page (head, header, footer): rendered a few times by the theme, and each page put into it.

Pages that MkDocs need not know one by one are written this way: one is gone before the next is made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, pass_context
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext, url_filter

from hooks.pages.addresses import ROOT, relative_to, url
from hooks.pages.contents import contents
from hooks.pages.outputs import key_of

_SLOT = re.compile("\0<(\\w+)>")
# What a page has when it says something else on another day or in another gemeente.
_FOLLOWING = ("data-tijd=", "data-zoek ")
# The settings that make one frame differ from another.
SHAPING = ("styles", "scripts", "wide", "gemeente", "follows", "has_contents", "bundel")
SLOTS = ("title", "description", "canonical", "trail", "alternates", "contents", "content")


def _slot(name: str) -> Markup:
    return Markup(f"\0<{name}>")


@pass_context
def address_in(context: TemplateContext, target: str) -> str:
    """The filter `url` of the theme: from the root for a page that is put in the frame, else MkDocs' own."""
    return url(target) if "in_frame" in context else url_filter(context, target)


def follows_choice(content: str) -> bool:
    """Whether anything on a page follows the day and gemeente of the reader."""
    return any(one in content for one in _FOLLOWING)


class Frame:
    """Puts pages into the frame of one build."""

    def __init__(
        self, environment: Environment, config: MkDocsConfig, nav: Navigation, shared: Mapping[str, Any]
    ) -> None:
        """`shared` is what the theme reads of `config.extra`."""
        self.environment = environment
        self.menu = [(item.title, getattr(item, "url", "") or "") for item in nav]
        self._frames: dict[object, list[str]] = {}
        self._last_alternates = "", ""
        # What templates read of the settings, and nothing else.
        self.settings = SimpleNamespace(
            site_name=config.site_name,
            site_url=config.site_url,
            site_description=config.site_description or "",
            extra=dict(shared),
        )

        self._shared = key_of([repr((self.menu, vars(self.settings)))])

    def key(self, shape: Mapping[str, Any]) -> str:
        """All that a page gets from its frame follows from this, its own parts and our own code."""
        return self._shared + repr([(name, shape.get(name)) for name in SHAPING])

    def parts(self, settings: Mapping[str, Any], content: str) -> dict[str, str]:
        """What goes into the slots, and which frame it asks for: all that follows from the page alone.

        `content` and `settings` write addresses from the root.
        """
        entries = contents(content)
        return {
            "title": escape(settings["title"]),
            "description": escape(settings["description"]),
            "trail": self._part("kruimels.html", settings),
            "alternates": self._alternates(settings),
            "contents": self._theme("inhoudsopgave.html", entries=entries) if entries else "",
            "content": content,
            "follows": "ja" if follows_choice(content) else "",
        }

    def stamped(self, address: str, settings: Mapping[str, Any], parts: Mapping[str, str]) -> str:
        """The whole page of parts made now or before; of the settings only what shapes the frame counts."""
        shape = {"follows": bool(parts["follows"]), "has_contents": bool(parts["contents"])}
        about = {
            "description": parts["description"] or escape(self.settings.site_description),
            "canonical": escape(urljoin(self.settings.site_url or "", address)),
        }
        slots = {**parts, **about}
        frame = self._frame(address, {**settings, **shape})
        made = [slots[part] if place % 2 else part for place, part in enumerate(frame)]
        return relative_to(address, "".join(made))

    def _alternates(self, settings: Mapping[str, Any]) -> str:
        """Often those of the page before: a kader and its versions have the same."""
        asked = repr(settings["alternates"])
        if self._last_alternates[0] != asked:
            self._last_alternates = asked, self._part("vormen.html", settings)
        return self._last_alternates[1]

    def _part(self, template: str, settings: Mapping[str, Any]) -> str:
        return self._theme(template, page=SimpleNamespace(meta=settings, title=settings["title"]))

    def _theme(self, template: str, **data: Any) -> str:
        return self.environment.get_template(template).render(in_frame=True, **data)

    def _frame(self, address: str, settings: Mapping[str, Any]) -> list[str]:
        """The frame in pieces: text and the name of a slot in turn."""
        section = next((place for place, (_, one) in enumerate(self.menu) if address.startswith(one)), None)
        key = (section, *(repr(settings.get(name)) for name in SHAPING))
        if key not in self._frames:
            meta = {**settings, **{name: _slot(name) for name in SLOTS}}
            page = SimpleNamespace(
                meta=meta, title=_slot("title"), content=_slot("content"), url=address, is_homepage=False
            )
            nav = [SimpleNamespace(title=title, url=one, active=False) for title, one in self.menu]
            made = self.environment.get_template("main.html").render(
                page=page, nav=nav, config=self.settings, base_url=ROOT, in_frame=True, slots=meta
            )
            self._frames[key] = _SLOT.split(made)
        return self._frames[key]
