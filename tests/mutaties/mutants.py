"""Every small change of a module that its tests should notice: the operators of mutmut, on all of the code.

mutmut itself leaves out decorated functions and everything outside functions; see docs/besluiten/0013.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from difflib import SequenceMatcher

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

TOP = "bovenaan"  # where a mutant stands that is in no function
# A change of these arguments is an error at once, in every test: that says nothing about the tests.
TRIVIAL_CALLS = {"len", "isinstance", "TypeVar"}
STATEMENTS = (cst.BaseSmallStatement, cst.BaseCompoundStatement, cst.Param, cst.MatchCase)
NO_CODE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)


@dataclass(frozen=True)
class Place:
    """One node that can be changed, and in what."""

    node: cst.CSTNode
    changed: cst.CSTNode
    function: str  # the qualified name as Python gives it, or TOP
    lines: range  # of the statement that it stands in
    top: int  # which statement of the module that one is in


class Mutants(cst.CSTVisitor):
    """The places in a module, in the order of the text."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self._names: list[str] = []
        self._lines = [range(0)]
        self._top = 0
        self._made: dict[int, str | None] = {}
        self.places: list[Place] = []
        wrapper = MetadataWrapper(cst.parse_module(self.text))
        self._module = wrapper.module
        self._tops = {id(one): number for number, one in enumerate(self._module.body)}
        # A change stays within one of these: the others need not be written and read again for it.
        self._texts = [self._module.code_for_node(one) for one in self._module.body]
        self._as_is = [_tree(one) for one in self._texts]
        self._head = "".join(self._module.code_for_node(one) for one in self._module.header)
        self._foot = self._module.code.removeprefix(self._head + "".join(self._texts))
        wrapper.visit(self)

    def source(self, place: Place) -> str | None:
        """The whole module with this one change, or nothing when that is no Python or no change."""
        text = self._changed(place)
        if text is None:
            return None
        before, after = self._texts[: place.top], self._texts[place.top + 1 :]
        return "".join((self._head, *before, text, *after, self._foot))

    def statement(self, place: Place) -> tuple[str, str] | None:
        """The statement of the module that it is in, as it is and changed, each on its own lines."""
        if (text := self._changed(place)) is None:
            return None
        above = "\n" * (self._head + "".join(self._texts[: place.top])).count("\n")
        return above + self._texts[place.top], above + text

    def _changed(self, place: Place) -> str | None:
        if id(place) not in self._made:
            self._made[id(place)] = self._make(place)
        return self._made[id(place)]

    def _make(self, place: Place) -> str | None:
        changed = self._module.body[place.top].deep_replace(place.node, place.changed)
        assert isinstance(changed, cst.CSTNode)
        text = self._module.code_for_node(changed)
        try:
            return text if _tree(text) != self._as_is[place.top] else None
        except SyntaxError:
            return None

    def difference(self, place: Place) -> tuple[str, str]:
        """The lines before and after."""
        old, new = self.text.splitlines(), (self.source(place) or "").splitlines()
        parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        parts = [one for one in parts if one[0] != "equal"]
        first, last = parts[0], parts[-1]
        return _tidy(old[first[1] : last[2]]), _tidy(new[first[3] : last[4]])

    def on_visit(self, node: cst.CSTNode) -> bool:
        self._top = self._tops.get(id(node), self._top)
        if isinstance(node, NO_CODE) or _says_only(node) or _is_trivial(node):
            return False
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._names += [node.name.value, *(["<locals>"] if isinstance(node, cst.FunctionDef) else [])]
        if isinstance(node, STATEMENTS):
            self._lines.append(self._lines_of(node))
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                self.places += [
                    Place(node, one, self._function(), self._lines[-1], self._top) for one in operator(node)
                ]
        return True

    def on_leave(self, node: cst.CSTNode) -> None:
        if isinstance(node, NO_CODE) or _says_only(node) or _is_trivial(node):
            return
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            del self._names[-(2 if isinstance(node, cst.FunctionDef) else 1) :]
        if isinstance(node, STATEMENTS):
            self._lines.pop()

    def visit_Param_default(self, node: cst.Param) -> None:
        # A default is worked out where the function is made, not where it is called.
        self._names.append(TOP)

    def leave_Param_default(self, node: cst.Param) -> None:
        self._names.pop()

    def _function(self) -> str:
        names = self._names
        if not names or names[-1] != "<locals>":
            return TOP
        return ".".join(names[:-1])

    def _lines_of(self, node: cst.CSTNode) -> range:
        found = self.get_metadata(PositionProvider, node)
        last = found.end.line
        if isinstance(node, cst.BaseCompoundStatement | cst.MatchCase) and not isinstance(node, cst.Match):
            last = self.get_metadata(PositionProvider, node.body).start.line  # only its head
        return range(found.start.line, last + 1)


def _tree(text: str) -> str:
    return ast.dump(ast.parse(text))


def _tidy(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def _says_only(node: cst.CSTNode) -> bool:
    """A docstring, or the list of public names."""
    if isinstance(node, cst.Expr):
        return isinstance(node.value, cst.BaseString)
    return (
        isinstance(node, cst.Assign)
        and isinstance(node.targets[0].target, cst.Name)
        and node.targets[0].target.value == "__all__"
    )


def _is_trivial(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in TRIVIAL_CALLS
