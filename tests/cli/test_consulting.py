"""A judge of the user's from the command line: nothing leaves unannounced, nothing goes wrong with a traceback."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from saidby.case import Case
from saidby.case.linking import Linker
from saidby.cli import app
from saidby.cli.app import INTERRUPTED
from saidby.errors import SaidbyError
from tests.case.harbour import ISSUE
from tests.case.test_consulting import Unsure, filled, quoting, statement
from tests.cli.running import refusal, saidby
from tests.judge.fake import Given, Server, completion, saying, served

KEY = "sk-very-secret-0123456789"


@pytest.fixture(scope="module")
def unsure(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "harbour.case"
    with Case.new(path) as case:
        filled(case, Linker(1))
        case.add_issue(ISSUE)
    return path


@pytest.fixture(autouse=True)
def _reads_nothing_surely(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saidby.case.issues.Bearings", lambda *_, **__: Unsure())


@pytest.fixture
def file(unsure: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(unsure, tmp_path / "mine.case"))


@pytest.fixture
def server() -> Iterator[Server]:
    with served(quoting("against")) as running:
        yield running


def ask(file: Path, server: Server, *more: str, typed: str = "") -> Result:
    arguments = ["judge", "ask", str(file), "--endpoint", server.url, "--model", "big-1", *more]
    return CliRunner().invoke(app, arguments, input=typed)


def judged(file: Path) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["judge", "list", str(file), "-f", "json"])
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


class TestBefore:
    def test_what_would_be_sent_is_told_and_nothing_is(self, file: Path, server: Server) -> None:
        result = ask(file, server, "--issue", "harbour", "--dry-run", "--price-in", "2", "--price-out", "10", "--key-from", "NOT_SET")
        assert result.exit_code == 0
        first, second, third, *rest = result.stdout.splitlines()
        assert first == f"4 questions to big-1 at {server.host} ({server.url}/chat/completions)"
        characters = int(second.removeprefix("to send: ").split(" ")[0].replace(",", ""))
        assert second == f"to send: {characters:,} characters, about {-(-characters // 4):,} tokens; to get: 1,600 tokens at most"
        most = (-(-characters // 2) * 2 + 1600 * 10) / 1_000_000
        assert third == f"cost at most: {most:.4f}, in the currency of your prices, with a token for every 2 characters"
        assert "--- system, of the first question ---" in rest
        assert any(line.startswith('{"proposition":') for line in rest)
        assert server.taken == []

    def test_without_a_terminal_it_wants_yes(self, file: Path, server: Server) -> None:
        result = ask(file, server)
        assert isinstance(result.exception, SaidbyError)
        assert "--yes" in str(result.exception)
        assert (server.taken, judged(file)) == ([], [])

    @pytest.mark.parametrize(("typed", "asked"), [("n\n", 0), ("\n", 0), ("y\n", 4)])
    def test_on_a_terminal_it_asks(self, file: Path, server: Server, monkeypatch: pytest.MonkeyPatch, typed: str, asked: int) -> None:
        monkeypatch.setattr("saidby.cli.consulting._on_terminal", lambda: True)
        result = ask(file, server, "--issue", "harbour", typed=typed)
        assert (len(server.taken), result.exit_code) == (asked, 0 if asked else 1)

    def test_a_key_is_read_from_the_environment_and_kept_nowhere(
        self, file: Path, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:  # fmt: skip
        monkeypatch.setenv("HARBOUR_KEY", KEY)
        result = ask(file, server, "--yes", "--key-from", "HARBOUR_KEY")
        assert {taken.headers["authorization"] for taken in server.taken} == {f"Bearer {KEY}"}
        assert KEY not in result.output
        assert KEY.encode() not in b"".join(path.read_bytes() for path in file.parent.glob("mine.case*"))


class TestAsking:
    def test_answers_are_told_listed_shown_and_taken_back(self, file: Path, server: Server) -> None:
        result = ask(file, server, "--yes", "--issue", "harbour", "--price-in", "2", "--price-out", "10")
        assert result.exit_code == 0, result.output
        assert "4 judgements (4 against)\n" in result.stdout
        assert "used by its own count: 2,800 tokens sent, 120 got: 0.0068\n" in result.stdout
        listed = CliRunner().invoke(app, ["judge", "list", str(file)]).stdout
        assert f"judge: big-1 at {server.host}" in listed
        assert f"of Oda Lind, on “{ISSUE}”: against" in listed
        assert "by the words “The old”" in listed
        shown = CliRunner().invoke(app, ["positions", str(file), "--issue", "harbour", "--explain"]).stdout
        assert f"so judged by judge: big-1 at {server.host}" in " ".join(shown.split())
        plain = CliRunner().invoke(app, ["positions", str(file), "--issue", "harbour"]).stdout
        assert f"so judged by judge: big-1 at {server.host}" in " ".join(plain.split())
        again = ask(file, server, "--yes", "--issue", "harbour")
        assert again.stdout == f"nothing to ask big-1 at {server.host}\n"
        for one in judged(file):
            assert CliRunner().invoke(app, ["judge", "withdraw", str(file), str(one["id"])]).exit_code == 0
        taken_back = ask(file, server, "--yes", "--issue", "harbour")
        assert taken_back.stdout == f"nothing to ask big-1 at {server.host}\n4 answered before, not asked again\n"
        assert len(server.taken) == 4

    def test_all_that_a_judge_said_is_taken_back_at_once(self, file: Path, server: Server) -> None:
        with Case.open(file, write=True) as case:
            case.bears(statement(case, "North Wire"), "harbour", "open", by="ann")
        ask(file, server, "--yes", "--issue", "harbour")
        name = f"judge: big-1 at {server.host}"
        result = CliRunner().invoke(app, ["judge", "withdraw", str(file), "--by", name])
        assert result.stdout == f"3 by {name}: withdrawn\n"
        assert [one["by"] for one in judged(file)] == ["ann"]
        for wrong in ([], ["0123456", "--by", name]):
            assert isinstance(CliRunner().invoke(app, ["judge", "withdraw", str(file), *wrong]).exception, SaidbyError)

    def test_what_stays_unsure_is_counted_and_listed(self, file: Path, server: Server) -> None:
        server.answers = lambda taken: saying(label="for", quotes=["invented"]) if taken.data["holder"] == "Oda Lind" else completion("?")
        result = ask(file, server, "--yes", "--issue", "harbour")
        assert "0 judgements; 4 stay unsure (3 no JSON, 1 invented quote)\n" in result.stdout
        with Case.open(file) as case:
            id = case.short([statement(case, "Dorn Today")])
        assert f"  {next(iter(id.values()))}  invented quote\n" in result.stdout
        assert judged(file) == []

    def test_an_endpoint_that_ends_it_leaves_what_was_answered(self, file: Path, server: Server) -> None:
        server.answers = lambda taken: quoting("for")(taken) if len(server.taken) < 3 else Given(status=401)
        result = ask(file, server, "--yes", "--issue", "harbour")
        assert "2 judgements (2 for)\n" in result.stdout
        assert isinstance(result.exception, SaidbyError)
        assert len(judged(file)) == 2

    def test_interrupted_it_keeps_what_was_answered_and_goes_on_from_there(
        self, file: Path, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from saidby.judge.sending import Sender  # noqa: PLC0415

        send, places = Sender.send, iter(range(9))

        def interrupted(self: Sender, messages: object) -> object:
            if next(places) == 2:
                raise KeyboardInterrupt
            return send(self, messages)  # type: ignore[arg-type]

        monkeypatch.setattr(Sender, "send", interrupted)
        result = ask(file, server, "--yes", "--issue", "harbour")
        assert result.exit_code == INTERRUPTED
        assert "2 judgements" in result.stdout
        assert len(judged(file)) == 2
        assert ask(file, server, "--yes", "--issue", "harbour").exit_code == 0
        assert len(judged(file)) == 4


class TestRefusals:
    @pytest.mark.parametrize(
        ("more", "code", "words"),
        [
            (("--endpoint", "http://llm.example/v1", "--model", "m", "--yes"), 13, "https"),
            (("--endpoint", "nonsense", "--model", "m", "--yes"), 13, "http"),
            (("--endpoint", "https://llm.example/v1", "--model", "a\tb", "--yes"), 2, "--model"),
            (("--endpoint", "https://llm.example/v1", "--model", "m", "--key-from", "NO_SUCH_KEY", "--yes"), 2, "NO_SUCH_KEY"),
        ],
    )
    def test_each_is_one_line(self, file: Path, more: tuple[str, ...], code: int, words: str) -> None:
        assert words in refusal(saidby("judge", "ask", file, *more), code)

    def test_nobody_there_is_one_line_after_the_plan(self, file: Path) -> None:
        with served(completion("")) as server:
            url = server.url
        done = saidby("judge", "ask", file, "--endpoint", url, "--model", "m", "--yes")
        assert done.returncode == 12
        assert "Traceback" not in done.stderr
        assert done.stderr.splitlines()[-1].startswith("saidby: ")


class TestBears:
    def test_a_person_says_so_and_takes_it_back(self, file: Path) -> None:
        with Case.open(file) as case:
            id = statement(case, "North Wire")
        words = ["judge", "bears", str(file), id[:8], "harbour", "conditional", "-c", "nobody has decided", "--by", "ann", "--why", "so"]
        result = CliRunner().invoke(app, words)
        assert result.exit_code == 0, result.output
        assert "take it back with: saidby judge withdraw" in result.stdout
        listed = CliRunner().invoke(app, ["judge", "list", str(file)]).stdout
        assert f"on “{ISSUE}”: conditional (“nobody has decided”)" in " ".join(listed.split())
        (row,) = judged(file)
        assert (row["value"], row["conditions"], row["by"]) == ("conditional", ["nobody has decided"], "ann")

    def test_invented_words_are_refused_in_one_line(self, file: Path) -> None:
        with Case.open(file) as case:
            id = statement(case, "North Wire")
        line = refusal(saidby("judge", "bears", file, id, "harbour", "conditional", "-c", "if it rains"), 2)
        assert "does not stand in the statement" in line
