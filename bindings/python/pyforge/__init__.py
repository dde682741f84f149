"""Analyse Python source: syntax, metrics, issues.

    >>> import pyforge
    >>> report = pyforge.analyze("def f(x): return eval(x)\n", path="app.py", select=["S307"])
    >>> report.issues[0].code
    'S307'

Lines and columns are 1-based, columns count code points; offsets are 0-based bytes of the decoded text. Work happens with
the interpreter's lock released, so threads analyse side by side. A mistake in the analysed source is never an exception: it is
an issue with the code 'invalid-syntax'.
"""

from __future__ import annotations

from ._core import (
    ClassMetrics,
    Cognitive,
    Cyclomatic,
    Distribution,
    Edit,
    Engine,
    FileMetrics,
    FileReport,
    Fix,
    FunctionMetrics,
    Halstead,
    Issue,
    Position,
    ProjectMetrics,
    ProjectReport,
    RawCounts,
    Reason,
    Rule,
    Scores,
    SourceRange,
    Suggestion,
    SyntaxIssue,
    SyntaxNode,
    SyntaxTree,
    TypeCoverage,
    __version__,
    find_rule,
    rules,
    run_external,
)
from ._core import parse as _parse

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing itself would cost more time to import than the rest of the package
    import os
    from collections.abc import Callable, Iterable

    from typing import Any

    from typing_extensions import Unpack

    from ._core import AnalysisOptions, Buffer

__all__ = [
    "ClassMetrics",
    "Cognitive",
    "Cyclomatic",
    "Distribution",
    "Edit",
    "Engine",
    "FileMetrics",
    "FileReport",
    "Fix",
    "FunctionMetrics",
    "Halstead",
    "Issue",
    "Position",
    "ProjectMetrics",
    "ProjectReport",
    "RawCounts",
    "Reason",
    "Rule",
    "Scores",
    "SourceRange",
    "Suggestion",
    "SyntaxIssue",
    "SyntaxNode",
    "SyntaxTree",
    "TypeCoverage",
    "__version__",
    "analyze",
    "analyze_paths",
    "explain",
    "find_rule",
    "parse",
    "rules",
    "run_external",
]

_ENGINES_KEPT = 8
_engines: dict[object, Engine] = {}
_LISTS = ("select", "extend_select", "ignore", "exclude", "extend_exclude", "config")
_OPTIONS = (
    *_LISTS,
    "per_file_ignores",
    "target_version",
    "line_length",
    "max_complexity",
    "rule_options",
    "preview",
    "metrics",
    "keep_text",
    "respect_suppressions",
    "force_exclude",
    "respect_gitignore",
    "max_file_size",
    "config_files",
    "config_file",
    "cache",
    "cache_folder",
)


def _engine(options: dict[str, Any]) -> Engine:
    """The engine for these options; the last few are kept, since making one costs more than analysing a small source."""
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError(f"there is no option '{name}'; options are {', '.join(_OPTIONS)}")
        if name in _LISTS and value is not None:
            split = "\0" if name == "config" else ","
            options[name] = tuple(value.split(split)) if isinstance(value, str) else tuple(value)
    if options.get("config_files") or options.get("config_file"):
        return Engine(**options)  # files may have changed
    key = repr(sorted(options.items()))
    engine = _engines.get(key)
    if engine is None:
        engine = Engine(**options)
        while len(_engines) >= _ENGINES_KEPT:
            _engines.pop(next(iter(_engines)), None)
        _engines[key] = engine
    return engine


def analyze(
    source: str | Buffer,
    path: str | bytes | os.PathLike[str] | os.PathLike[bytes] = "<string>",
    **options: Unpack[AnalysisOptions],
) -> FileReport:
    """Analyse one source in memory.

    source: text, or bytes whose encoding is found as Python finds it (byte order mark, declaration, else UTF-8). Neither is
        copied on the way in; a bytearray must not change meanwhile.
    path: what the source is reported under. Its ending tells modules (*.py), stubs (*.pyi) and notebooks (*.ipynb) apart; it
        need not exist.
    options: select, extend_select, ignore (lists of codes, beginnings of codes, or "ALL"; or one string with commas); target_version ("py311");
        line_length, max_complexity (limits of E501 and C901); rule_options (a dict of the options that explain() names, as
        {"lint.pylint.max-args": 8}); preview (True: rules in preview, too); metrics (False leaves metrics and suggestions out); keep_text
        (for FileReport.text and the format "full"); respect_suppressions (False: noqa comments do not count); max_file_size
        (bytes). exclude, extend_exclude, force_exclude and respect_gitignore concern analyze_paths(). config_files (True: for every
        path the nearest pyproject.toml, ruff.toml or pyforge.toml holds), config_file (one for everything), config (settings as TOML:
        "lint.mccabe.max-complexity = 5"), per_file_ignores ({"tests/*": ["S101"]}). cache (True: analyze_paths() without metrics keeps
        results in cache_folder for the next run).

    Raises ValueError for a wrong option, TypeError for a source that is neither text nor bytes. Nothing else: what is wrong
    with the source stands in the report.
    """
    return _engine({**options}).analyze(source, path)


def analyze_paths(
    paths: Iterable[str | bytes | os.PathLike[str] | os.PathLike[bytes]]
    | str
    | bytes
    | os.PathLike[str]
    | os.PathLike[bytes],
    *,
    jobs: int = 0,
    progress: Callable[[int, int, str], object] | None = None,
    **options: Unpack[AnalysisOptions],
) -> ProjectReport:
    """Analyse files and folders side by side.

    paths: one path or several. Files are analysed whatever their name; in folders *.py, *.pyi and *.ipynb, except what
        .gitignore files, `exclude` and `extend_exclude` leave out.
    jobs: number of threads; 0 is one for each core.
    progress: called as progress(done, total, path) after each file, from the worker threads; an exception of it stops the run.
    options: as for analyze().

    Every input gets a report, analysed or with the reason why not. Raises ValueError for a wrong option, and KeyboardInterrupt
    on Ctrl-C, after the files at hand are finished.
    """
    if isinstance(paths, (str, bytes)) or hasattr(paths, "__fspath__"):
        paths = [paths]  # type: ignore[list-item]
    return _engine({**options}).analyze_paths(paths, jobs=jobs, progress=progress)  # type: ignore[arg-type]


def parse(
    source: str | Buffer,
    path: str | bytes | os.PathLike[str] | os.PathLike[bytes] = "<string>",
    *,
    target_version: str | None = None,
) -> SyntaxTree:
    """Parse one source into the tree of Python's ast module.

    target_version: the newest syntax to accept, as "py311"; None accepts up to 3.14.

    Source that is not Python gives a tree of what could be read, and SyntaxTree.errors. Raises ValueError for a wrong version and
    TypeError for a source that is neither text nor bytes.
    """
    return _parse(source, path, target_version)


def explain(code_or_name: str) -> str:
    """The documentation of a rule, as Markdown. Raises KeyError when there is no such rule."""
    rule = find_rule(code_or_name)
    if rule is None:
        raise KeyError(code_or_name)
    return rule.documentation
