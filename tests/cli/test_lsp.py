"""pyforge lsp: what editors see of it, through a client of the protocol and through bytes that no client sends."""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from contextlib import asynccontextmanager

import pytest
from driver import BINARY

types = pytest.importorskip("lsprotocol.types")
client_module = pytest.importorskip("pygls.lsp.client")

SOURCE = "import os\nimport sys\n\nx = 'ä𝒳' if sys == None else f'a'\n"
OPTIONS = {"select": ["E711", "F401", "F541", "F841", "W291", "E501", "W605"]}


class Editor:
    """A client, and what it has been told."""

    def __init__(self) -> None:
        self.client = client_module.BaseLanguageClient("test", "1")
        self.published: dict[str, list] = {}
        self.rounds = 0
        self.messages: list[str] = []
        self.registered: list = []
        self.refreshed = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(parameters):
            self.rounds += 1
            self.published[parameters.uri] = parameters.diagnostics
            self.version = parameters.version

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def message(parameters):
            self.messages.append(parameters.message)

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(parameters):
            self.registered += parameters.registrations

        @self.client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        def refresh(parameters=None):
            self.refreshed += 1

    async def start(self, root, pull=False, encodings=None, options=OPTIONS, arguments=("--isolated",)):
        await self.client.start_io(str(BINARY), "lsp", *arguments)
        document = types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities() if pull else None)
        workspace = types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
        )
        general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
        result = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(text_document=document, workspace=workspace, general=general),
                root_uri=root.as_uri(), initialization_options=options,
            )  # fmt: skip
        )
        self.client.initialized(types.InitializedParams())
        return result

    async def wait(self, condition):
        until = time.monotonic() + 60
        while not condition():
            assert time.monotonic() < until, (self.published, self.messages)
            await asyncio.sleep(0.01)

    async def open(self, uri, text, version=1):
        rounds = self.rounds
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri=uri, language_id="python", version=version, text=text))
        )
        await self.wait(lambda: self.rounds > rounds)
        return self.published[uri]

    def change(self, uri, version, *edits):
        changes = [
            types.TextDocumentContentChangeWholeDocument(text=edit)
            if isinstance(edit, str)
            else types.TextDocumentContentChangePartial(range=span(*edit[:4]), text=edit[4])
            for edit in edits
        ]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=uri, version=version), changes)
        )

    async def actions(self, uri, where, only=None):
        return await self.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(uri), where, types.CodeActionContext([], only=only))
        )

    async def hover(self, uri, line, character):
        return await self.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        )


@asynccontextmanager
async def editor(root, **options):
    it = Editor()
    it.result = await it.start(root, **options)
    yield it
    await it.client.shutdown_async(None)
    it.client.exit(None)
    await asyncio.wait_for(it.client._server.wait(), 60)
    assert it.client._server.returncode == 0
    await it.client.stop()


def span(a, b, c, d):
    return types.Range(types.Position(a, b), types.Position(c, d))


def codes(diagnostics):
    return [(d.code, d.range.start.line, d.range.start.character, d.range.end.character) for d in diagnostics]


def apply(text, action):
    """The edits of an action, done as a client counts: lines and UTF-16 units."""
    (change,) = action.edit.document_changes
    lines = text.splitlines(keepends=True) + [""]

    def offset(position):
        before = "".join(lines[: position.line])
        line = lines[position.line].encode("utf-16-le")[: position.character * 2].decode("utf-16-le")
        return len(before) + len(line)

    for edit in sorted(change.edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def run(coroutine):
    asyncio.run(asyncio.wait_for(coroutine, 300))


def test_diagnostics(tmp_path):
    async def scenario():
        async with editor(tmp_path) as it:
            capabilities = it.result.capabilities
            assert it.result.server_info.name == "pyforge" and capabilities.position_encoding == "utf-16"
            uri = (tmp_path / "a b.py").as_uri()
            found = await it.open(uri, SOURCE)
            # 𝒳 is two units of UTF-16.
            assert codes(found) == [("F401", 0, 7, 9), ("E711", 3, 20, 24), ("F541", 3, 30, 34)]
            unused, comparison, _ = found
            assert list(unused.tags) == [types.DiagnosticTag.Unnecessary] and unused.source == "pyforge"
            assert comparison.severity == types.DiagnosticSeverity.Warning
            assert comparison.code_description.href.endswith("/none-comparison")
            await it.wait(lambda: it.registered)
            assert "pyproject.toml" in str(it.registered)
            it.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
            await it.wait(lambda: not it.published[uri])

    run(scenario())


@pytest.mark.parametrize(("offered", "chosen", "columns"), [
    (["utf-8", "utf-16"], "utf-8", (23, 27)), (["utf-32"], "utf-32", (19, 23)), (["x", "utf-16"], "utf-16", (20, 24)),
])  # fmt: skip
def test_position_encodings(tmp_path, offered, chosen, columns):
    async def scenario():
        async with editor(tmp_path, encodings=offered) as it:
            assert it.result.capabilities.position_encoding == chosen
            found = await it.open((tmp_path / "a.py").as_uri(), SOURCE)
            assert codes(found)[1] == ("E711", 3, *columns)

    run(scenario())


def test_changes_in_pieces_and_as_a_whole(tmp_path):
    async def scenario():
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            await it.open(uri, SOURCE)
            # Behind the two units of 𝒳, then a line above, in one notification.
            it.change(uri, 2, (3, 20, 3, 24, "1"), (0, 0, 1, 0, "# ä\r\n"))
            await it.wait(lambda: it.version == 2)
            assert codes(it.published[uri]) == [("F541", 3, 27, 31)]
            it.change(uri, 3, "import os\n")
            await it.wait(lambda: it.version == 3)
            assert codes(it.published[uri]) == [("F401", 0, 7, 9)]
            # Positions beyond the end are the end.
            it.change(uri, 4, (0, 500, 9, 9, "\nos \n"))
            await it.wait(lambda: it.version == 4)
            assert codes(it.published[uri]) == [("W291", 1, 2, 3)]
            # A burst is told once.
            rounds = it.rounds
            for version in range(5, 45):
                it.change(uri, version, (0, 0, 0, 0, "1 \n"))
            await it.wait(lambda: it.version == 44)
            assert it.rounds - rounds < 10 and len(it.published[uri]) == 41
            it.change(uri, 45, "def f(:\n")
            it.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
            await it.wait(lambda: it.version == 45)
            assert it.published[uri][0].code == "invalid-syntax"
            assert it.published[uri][0].severity == types.DiagnosticSeverity.Error

    run(scenario())


def test_incremental_changes_are_what_the_client_has(tmp_path):
    """Random edits: afterwards the server finds what it finds in the whole text."""
    import random

    def units(text):
        return len(text.encode("utf-16-le")) // 2

    async def scenario():
        chance = random.Random(4)
        pieces = ["", "x", "ä", "𝒳", "\n", "\r\n", "import os\n", "y = x == None \n", " ", "'"]
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            text = SOURCE
            await it.open(uri, text)
            version = 1
            for _ in range(60):
                lines = text.splitlines(keepends=True) or [""]
                start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
                end = min(end, start + 6)
                if text[max(0, start - 1) : start + 1] == "\r\n" or text[max(0, end - 1) : end + 1] == "\r\n":
                    continue

                def place(offset):
                    before = text[:offset]
                    rows = (before + "|").splitlines()
                    return len(rows) - 1, units(rows[-1][:-1])

                new = chance.choice(pieces)
                version += 1
                it.change(uri, version, (*place(start), *place(end), new))
                text = text[:start] + new + text[end:]
                assert lines
            await it.wait(lambda: it.version == version)
            other = (tmp_path / "b.py").as_uri()
            assert codes(it.published[uri]) == codes(await it.open(other, text)), text

    run(scenario())


def test_code_actions(tmp_path):
    async def scenario():
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            await it.open(uri, SOURCE)
            titles = {a.title: a for a in await it.actions(uri, span(3, 0, 3, 99))}
            unsafe = next(a for t, a in titles.items() if t.startswith("E711") and t.endswith("(unsafe)"))
            assert apply(SOURCE, unsafe).splitlines()[3] == "x = 'ä𝒳' if sys is None else f'a'"
            assert not unsafe.is_preferred and unsafe.kind == "quickfix" and unsafe.diagnostics[0].code == "E711"
            safe = next(a for t, a in titles.items() if t.startswith("F541"))
            assert safe.is_preferred and apply(SOURCE, safe).splitlines()[3].endswith("else 'a'")
            silenced = apply(SOURCE, titles["Add `# noqa: E711`"])
            assert silenced.splitlines()[3].endswith("  # noqa: E711")
            it.change(uri, 2, silenced)
            await it.wait(lambda: it.version == 2)
            assert [d.code for d in it.published[uri]] == ["F401", "F541"]
            both = {a.title: a for a in await it.actions(uri, span(3, 0, 3, 99))}["Add `# noqa: F541`"]
            assert apply(silenced, both).splitlines()[3].endswith("  # noqa: E711, F541")
            assert {a.kind for a in await it.actions(uri, span(0, 0, 9, 0), only=["source.fixAll"])} == {"source.fixAll.pyforge"}
            assert not await it.actions(uri, span(0, 0, 9, 0), only=["refactor"])

    run(scenario())


def test_noqa_goes_where_it_is_read(tmp_path):
    source = (
        'x = """\nlong line %s\n"""\ny = 1 + \\\n    2 == None\nz = ["\\d",\n  "\\d"]\n\n\ndef f():\n    """Doc\n    \\d %s\n    """\n' % ("a" * 90, "b" * 90)
    )

    async def scenario():
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            text, version = source, 1
            found = await it.open(uri, text)
            assert len(found) >= 5
            while found:
                target = found[0]
                (action,) = [a for a in await it.actions(uri, target.range) if a.title == f"Add `# noqa: {target.code}`"][:1]
                text = apply(text, action)
                version += 1
                it.change(uri, version, text)
                await it.wait(lambda: it.version == version)
                assert len(it.published[uri]) < len(found), (target, text)
                found = it.published[uri]

    run(scenario())


def test_fix_all(tmp_path):
    source = "\ufeffimport os \nx = f'ä' \ny = [f'b' , f'c']\n"

    async def scenario():
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            assert len(await it.open(uri, source)) == 6
            (action,) = await it.actions(uri, span(0, 0, 0, 0), only=["source.fixAll.pyforge"])
            assert "f'" not in apply(source, action) and " \n" not in apply(source, action)
            it.change(uri, 2, apply(source, action))
            await it.wait(lambda: it.version == 2)
            assert {d.code for d in it.published[uri]} <= {"F401"}

    run(scenario())


def test_hover(tmp_path):
    source = "import os  # noqa: F401, E501\nx = 1  # noqa\ny = F401\n"

    async def scenario():
        async with editor(tmp_path) as it:
            uri = (tmp_path / "a.py").as_uri()
            await it.open(uri, source)
            answer = await it.hover(uri, 0, 20)
            assert answer.contents.value.startswith("# unused-import (F401)") and answer.contents.kind == "markdown"
            assert (answer.range.start.character, answer.range.end.character) == (19, 23)
            assert "E501" in (await it.hover(uri, 0, 29)).contents.value
            for line, character in ((0, 1), (0, 14), (1, 11), (2, 5), (99, 0)):
                assert await it.hover(uri, line, character) is None

    run(scenario())


def test_pull_diagnostics(tmp_path):
    async def scenario():
        async with editor(tmp_path, pull=True) as it:
            uri = (tmp_path / "a.py").as_uri()
            it.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", 1, SOURCE)))

            async def pull(previous=None):
                identifier = types.TextDocumentIdentifier(uri)
                return await it.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(identifier, previous_result_id=previous))

            first = await pull()
            assert len(first.items) == 3 and first.kind == "full"
            assert (await pull(first.result_id)).kind == "unchanged"
            it.change(uri, 2, "import os\n")
            assert [d.code for d in (await pull(first.result_id)).items] == ["F401"]
            assert it.published == {}
            it.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
            await it.wait(lambda: it.refreshed == 1)

    run(scenario())


def test_configuration(tmp_path):
    async def scenario():
        (tmp_path / "pyproject.toml").write_text("[tool.pyforge.lint]\nselect = ['E711']\n")
        async with editor(tmp_path, options=None, arguments=()) as it:
            uri = (tmp_path / "a.py").as_uri()
            assert {d.code for d in await it.open(uri, SOURCE)} == {"E711"}
            left_out = (tmp_path / ".venv" / "b.py").as_uri()
            assert not await it.open(left_out, SOURCE)
            rounds = it.rounds
            (tmp_path / "pyproject.toml").write_text("[tool.pyforge.lint]\nselect = ['F401']\n")
            it.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
            await it.wait(lambda: it.rounds >= rounds + 2)
            assert {d.code for d in it.published[uri]} == {"F401"}
            rounds = it.rounds
            it.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"pyforge": {"select": ["F541"]}}))
            await it.wait(lambda: it.rounds >= rounds + 2)
            assert {d.code for d in it.published[uri]} == {"F541"}
            it.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"pyforge": {"select": ["NOSUCH"]}}))
            await it.wait(lambda: it.messages)
            assert "NOSUCH" in it.messages[0]

    run(scenario())


# --- bytes -----------------------------------------------------------------------------------------------------------------


def frame(message) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def talk(*parts: bytes) -> tuple[int, list[dict]]:
    done = subprocess.run([BINARY, "lsp", "--isolated"], input=b"".join(parts), capture_output=True, timeout=300)
    assert done.returncode in (0, 1), done
    out, rest = [], done.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b":")[1])
        out.append(json.loads(rest[:length]))
        rest = rest[length:]
    return done.returncode, out


HELLO = frame({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}})
BYE = frame({"jsonrpc": "2.0", "id": 99, "method": "shutdown"}) + frame({"jsonrpc": "2.0", "method": "exit"})
DOCUMENT = {"uri": "file:///a.py", "languageId": "python", "version": 1, "text": "import os\n"}
OPEN = frame({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": DOCUMENT}})


def errors(messages):
    return [message["error"]["code"] for message in messages if "error" in message]


def test_how_it_ends():
    assert talk(HELLO, BYE)[0] == 0
    assert talk(HELLO, frame({"method": "exit"}))[0] == 1
    assert talk(HELLO)[0] == talk()[0] == 1


def test_order_of_messages():
    assert errors(talk(frame({"id": 1, "method": "textDocument/hover"}), HELLO, HELLO, BYE)[1]) == [-32002, -32600]
    status, out = talk(HELLO, frame({"id": 99, "method": "shutdown"}), frame({"id": 2, "method": "textDocument/hover"}), frame({"method": "exit"}))
    assert (status, errors(out)) == (0, [-32600])
    assert errors(talk(HELLO, frame({"id": 3, "method": "no/such"}), frame({"method": "no/such/notice"}), BYE)[1]) == [-32601]


def test_cancelled_requests():
    hover = {"id": "h", "method": "textDocument/hover", "params": {"textDocument": {"uri": DOCUMENT["uri"]}, "position": {"line": 0, "character": 0}}}
    cancel = frame({"method": "$/cancelRequest", "params": {"id": "h"}})
    status, out = talk(HELLO, OPEN, cancel, frame(hover), frame({**hover, "id": "i"}), BYE)
    assert status == 0 and errors(out) == [-32800]
    assert [m["id"] for m in out if "error" in m] == ["h"] and any(m.get("id") == "i" and m["result"] is None for m in out)


@pytest.mark.parametrize(
    "junk",
    [
        frame(b"{"), frame(b"[]"), frame(b"1"), frame(b"\xff\xfe"), frame(b""), frame(b"{}"), frame(b"[" * 100000), b"X: 1\r\n\r\n",
        frame({"id": 1}), frame({"id": {}, "method": "textDocument/hover"}), frame({"id": 1, "method": 5}),
        frame({"id": 1, "method": "textDocument/hover", "params": []}), frame({"id": 1, "method": "textDocument/hover", "params": 7}),
        frame({"id": 1, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": DOCUMENT["uri"]}, "range": 3}}),
        frame({"id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": DOCUMENT["uri"]}, "position": {"line": -1, "character": 0}}}),
        frame({"id": 1, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "file:///other.py"}}}),
        frame({"method": "textDocument/didChange", "params": {"textDocument": {"uri": DOCUMENT["uri"]}, "contentChanges": [1, {"range": 1}, {"range": {"start": {"line": 4e300}}, "text": 5}]}}),
        frame({"method": "textDocument/didChange", "params": {"textDocument": {"uri": DOCUMENT["uri"]}, "contentChanges": "x"}}),
        frame({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": 5, "text": []}}}),
        frame({"method": "textDocument/didOpen"}), frame({"method": "workspace/didChangeConfiguration", "params": {"settings": {"pyforge": {"select": 7, "lineLength": -3}}}}),
        frame({"method": "$/cancelRequest", "params": 3}), frame({"id": "pyforge-1", "result": None}),
    ],
)  # fmt: skip
def test_malformed_messages_do_no_harm(junk):
    status, out = talk(HELLO, OPEN, junk, junk, BYE)
    assert status == 0, out
    assert out[-1]["id"] == 99 and "result" in out[-1]


def test_headers_that_are_none():
    for junk in (b"Content-Length: 99999999999999999999999\r\n\r\n", b"x" * 100000, b"Content-Length: 10\r\n\r\nabc"):
        status, out = talk(HELLO, junk)
        assert status == 1 and any(message["id"] == 0 and "result" in message for message in out)
