"""Jinja as our templates need it: strict, everything escaped, and quick.

What a template writes is what Jinja would write; only the steps that a page takes thousands of times are
shorter than its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup

from hooks.digest import digest
from hooks.project import PROJECT

COMPILED = PROJECT / ".cache" / "sjablonen"
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_IMPORT = "from jinja2.runtime import "
_OURS = f"from {__name__} import QuickMacro as Macro, escaped as escape, marked as Markup"
_escape_text: Callable[[str], str] = markupsafe._escape_inner  # type: ignore[attr-defined]  # without a Markup around it


def escaped(value: Any) -> str:
    """What `markupsafe.escape` gives, as text that is joined with more: it makes an object of each."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)
    return value if kind is Markup else markupsafe.escape(value)


def marked(text: str) -> Markup:
    """Text that was escaped, without asking whether it has a form of its own."""
    return str.__new__(Markup, text)


class QuickMacro(Macro):
    """Jinja's own asks each time what a macro could be; ours are nearly all called in one way."""

    def __call__(self, *given: Any, **named: Any) -> str:
        fewer = self._argument_count - len(given)
        if named or fewer < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*given, **named)
        return marked(self._func(*given, *(missing,) * fewer))


class _Generator(CodeGenerator):
    """Compiles templates to code that uses the quick steps."""

    def writeline(self, x: str, node: Any = None, extra: int = 0) -> None:
        super().writeline(x, node, extra)
        if x.startswith(_IMPORT):
            super().writeline(_OURS)


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates where that can be done; a full disk or a folder that went away is no fault."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Another one for templates that were compiled in another way."""
        return f"{super().get_cache_key(name, filename)}-{_WAY}"

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


_WAY = digest([Path(__file__).read_bytes()])


class _Context(Context):
    """Jinja's own looks at every call whether what is called wants the context; nothing of ours does."""

    def call(self, called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called(*given, **named)


class WithoutIndents(BaseLoader):
    """Reads templates without the spaces at the beginning of their lines: those are for who reads a template.

    In a country they would be fifty megabytes. A script or style in a page stays as its file is.
    """

    def __init__(self, loader: BaseLoader) -> None:
        self.loader = loader

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, filename, is_new = self.loader.get_source(environment, template)
        lean = _INDENT.sub("", source) if template.endswith(".html") else source
        return lean, filename, is_new


class StrictEnvironment(Environment):
    """Its globals are all there before the first template is read, so that each can have them in one dict.

    Jinja's own chain of dicts is walked through in Python each time that a template is rendered.
    """

    context_class = _Context
    code_generator_class = _Generator

    def __init__(self, templates: Path) -> None:
        super().__init__(
            loader=WithoutIndents(FileSystemLoader(templates)),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # a build reads each template once
            bytecode_cache=compiled_templates(),
        )
        # A page has many; as short as can be.
        self.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
        self._read: dict[str, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}

    def get_template(self, name: str | Template, parent: str | None = None, globals: Any = None) -> Template:
        """Read once in a build; a page asks for some ten of them."""
        if isinstance(name, Template) or globals:
            return super().get_template(name, parent, globals)
        if name not in self._read:
            self._read[name] = super().get_template(name, parent)
        return self._read[name]


def compiled_templates() -> BytecodeCache | None:
    """Where compiled templates lie, as those of Python do; nowhere when that cannot be written."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(COMPILED)) if os.access(COMPILED, os.W_OK) else None
