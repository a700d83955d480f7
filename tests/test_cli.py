"""The command line, as a user meets it: a process, its output, its exit code."""

import csv
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import msgspec
import pytest
from typer.testing import CliRunner

from saidby.cli import app
from saidby.types import decode_ledger
from saidby.version import VERSION

PAGES = Path(__file__).parent / "pages"
STORY, OTHER, IMAGE = PAGES / "21-hard-wrapped.txt", PAGES / "22-windows-lines.txt", PAGES / "bad" / "image.png"
ENVIRONMENT = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf8"}
FORMATS = ("text", "json", "jsonl", "csv", "html", "marked")
SUMMARY = re.compile(r"(\d+) read(?:, (\d+) not read)?, (\d+) statements")


def saidby(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "saidby", *map(str, arguments)], input=stdin, capture_output=True, env=ENVIRONMENT, check=False
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def refusal(done: subprocess.CompletedProcess[str], code: int) -> str:
    """The one line that tells what is wrong."""
    assert (done.returncode, done.stdout) == (code, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("saidby: ")
    assert "Traceback" not in line
    return line


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestHelp:
    @pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["read", "--help"], ["demo", "--help"], ["schema", "--help"]])
    def test_help(self, arguments: list[str]) -> None:
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0
        assert "Usage:" in result.output

    def test_version(self) -> None:
        result = CliRunner().invoke(app, ["--version"])
        assert (result.exit_code, result.output) == (0, f"saidby {VERSION}\n")

    def test_help_is_told_without_loading_the_network(self) -> None:
        code = "import sys; from saidby.cli import main\ntry: main()\nfinally: assert 'numpy' not in sys.modules"
        assert subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, check=False).returncode == 0

    def test_the_schema_is_json(self) -> None:
        jsonschema.Draft202012Validator.check_schema(json.loads(CliRunner().invoke(app, ["schema"]).output))


class TestFormats:
    @pytest.mark.parametrize("name", FORMATS)
    def test_each_is_written_without_colours(self, name: str) -> None:
        done = saidby("read", STORY, "--format", name)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(done.stdout) > 500
        assert "\x1b" not in done.stdout

    def test_text_is_the_default(self) -> None:
        assert saidby("read", STORY).stdout == saidby("read", STORY, "-f", "text").stdout

    def test_json_lines_are_ledgers(self) -> None:
        done = saidby("read", STORY, OTHER, "--format", "jsonl")
        ledgers = [decode_ledger(line) for line in done.stdout.splitlines()]
        assert len(ledgers) == 2
        assert SUMMARY.fullmatch(done.stderr.strip())
        assert f"2 read, {sum(len(ledger.statements) for ledger in ledgers)} statements" == done.stderr.strip()

    def test_csv_has_a_row_a_statement(self) -> None:
        done = saidby("read", STORY, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert len(rows) == len(decode_ledger(saidby("read", STORY, "-f", "jsonl").stdout).statements)

    def test_one_article_formats_refuse_several(self) -> None:
        assert "--output FOLDER" in refusal(saidby("read", STORY, OTHER, "--format", "html"), 2)


class TestOutput:
    @pytest.mark.parametrize(("ending", "begins"), [(".json", "{"), (".jsonl", '{"schema"'), (".html", "<!"), (".csv", "")])
    def test_the_ending_decides_the_format(self, ending: str, begins: str, tmp_path: Path) -> None:
        place = tmp_path / f"out{ending}"
        done = saidby("read", STORY, "-o", place)
        assert (done.returncode, done.stdout, done.stderr, names(tmp_path)) == (0, "", "", [place.name])
        assert place.read_text("utf-8").lstrip("[\n ").casefold().startswith(begins)

    def test_a_named_format_goes_before_the_ending(self, tmp_path: Path) -> None:
        assert saidby("read", STORY, "-f", "jsonl", "-o", tmp_path / "out.dat").returncode == 0
        decode_ledger((tmp_path / "out.dat").read_text("utf-8"))

    def test_an_unknown_ending_is_told(self, tmp_path: Path) -> None:
        assert ".jsonl" in refusal(saidby("read", STORY, "-o", tmp_path / "out.xyz"), 2)
        assert names(tmp_path) == []

    def test_into_a_folder_goes_a_file_each(self, tmp_path: Path) -> None:
        done = saidby("read", STORY, OTHER, STORY, "-f", "html", "-o", tmp_path)
        assert done.returncode == 0
        assert names(tmp_path) == ["21-hard-wrapped-2.html", "21-hard-wrapped.html", "22-windows-lines.html"]

    def test_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        place = tmp_path / "none" / "out.json"
        assert str(place) in refusal(saidby("read", STORY, "-o", place), 19)

    @pytest.mark.parametrize("name", ["out.html", "out.jsonl", "out.csv"])
    def test_nothing_is_written_where_nothing_is_read(self, name: str, tmp_path: Path) -> None:
        refusal(saidby("read", IMAGE, "-o", tmp_path / name), 5)
        assert names(tmp_path) == []
        (tmp_path / name).write_text("old")
        refusal(saidby("read", IMAGE, "-o", tmp_path / name), 5)
        assert (tmp_path / name).read_text() == "old"

    @pytest.mark.parametrize("name", FORMATS)
    def test_nothing_is_shown_where_nothing_is_read(self, name: str) -> None:
        refusal(saidby("read", IMAGE, "-f", name), 5)


class TestSources:
    def test_standard_input(self) -> None:
        done = saidby("read", "-", "-f", "jsonl", stdin=STORY.read_bytes())
        assert decode_ledger(done.stdout).statements == decode_ledger(saidby("read", STORY, "-f", "jsonl").stdout).statements

    def test_empty_standard_input(self) -> None:
        refusal(saidby("read", "-"), 4)

    @pytest.mark.parametrize(
        ("source", "code"),
        [
            ("none.html", 3),
            ("bad/blank.txt", 4),
            ("bad/image.png", 5),
            ("bad/home.html", 6),
            ("bad/russian.html", 7),
            ("bad/cut.html", 9),
            ("bad/wrong-declared.txt", 10),
        ],
    )
    def test_a_single_bad_one_ends_with_its_own_code_and_one_line(self, source: str, code: int) -> None:
        line = refusal(saidby("read", PAGES / source), code)
        assert Path(source).name in line
        assert ";" in line

    def test_too_large(self) -> None:
        refusal(saidby("read", STORY, "--max-bytes", "100"), 8)

    def test_one_bad_among_several_is_told_counted_and_does_not_stop_the_rest(self, tmp_path: Path) -> None:
        done = saidby("read", STORY, IMAGE, OTHER, "-o", tmp_path / "out.jsonl")
        assert (done.returncode, done.stdout) == (1, "")
        told, summary = done.stderr.splitlines()
        assert told.startswith("saidby: ")
        assert IMAGE.name in told
        counts = SUMMARY.fullmatch(summary)
        assert counts
        assert counts.groups()[:2] == ("2", "1")
        assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 2

    def test_several_processes_write_the_same(self) -> None:
        alone, together = saidby("read", STORY, OTHER, "-f", "jsonl"), saidby("read", STORY, OTHER, "-f", "jsonl", "--jobs", "2")
        assert (together.returncode, together.stdout) == (0, alone.stdout)

    def test_plain_takes_text_as_it_stands(self) -> None:
        text = "Share this\n\nThe weir will hold, said Oda Lind.  \n"
        done = saidby("read", "-", "--plain", "-f", "jsonl", stdin=text.encode())
        assert decode_ledger(done.stdout).article.text == text

    def test_anyway(self) -> None:
        done = saidby("read", PAGES / "bad" / "german.txt", "--anyway", "-f", "jsonl")
        assert done.returncode == 0
        assert "read-anyway" in [note.code for note in decode_ledger(done.stdout).notes]

    def test_outlets_from_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "names.txt").write_text("# mine\nBlue Heron\n\n", "utf-8")
        text = "“The weir will hold until the spring,” engineer Oda Lind told Blue Heron on Monday.".encode()
        done = saidby("read", "-", "--plain", "-f", "jsonl", "--outlets", tmp_path / "names.txt", stdin=text)
        assert [len(statement.chain) for statement in decode_ledger(done.stdout).statements] == [2]


class TestExplain:
    def test_a_number_and_the_beginning_of_an_id_tell_the_same(self) -> None:
        first = decode_ledger(saidby("read", STORY, "-f", "jsonl").stdout).statements[0]
        by_number, by_id = saidby("read", STORY, "--explain", "1"), saidby("read", STORY, "-e", first.id[:9])
        assert (by_number.returncode, by_number.stderr, by_number.stdout) == (0, "", by_id.stdout)
        assert by_number.stdout.startswith("Statement [1] of ")
        assert first.id in by_number.stdout
        for heading in ("Chain, from the outlet inward", "Decisions", "Sources"):
            assert f"\n{heading}\n" in by_number.stdout
        assert "\x1b" not in by_number.stdout

    def test_the_number_is_the_one_that_the_text_view_prints(self) -> None:
        shown = saidby("read", STORY).stdout
        told = json.loads(saidby("read", STORY, "--explain", "[2]", "-f", "json").stdout)
        content = told["statement"]["content"]
        words = " ".join(told["words"][f"{content[-1][0]}:{content[-1][1]}"].split())
        assert f"{words.split()[-1]}_[2]" in shown

    def test_json(self) -> None:
        told = json.loads(saidby("read", STORY, "--explain", "1", "--format", "json").stdout)
        ledger = decode_ledger(saidby("read", STORY, "-f", "jsonl").stdout)
        assert told["statement"] == json.loads(msgspec.json.encode(ledger.statements[0]))
        assert [source["id"] for source in told["sources"]] == sorted(
            {hop.source for hop in ledger.statements[0].chain if hop.source}, key=[source.id for source in ledger.sources].index
        )

    @pytest.mark.parametrize(("ending", "begins"), [(".txt", "Statement [1]"), (".json", "{")])
    def test_the_ending_decides(self, ending: str, begins: str, tmp_path: Path) -> None:
        done = saidby("read", STORY, "-e", "1", "-o", tmp_path / f"why{ending}")
        assert (done.returncode, done.stdout, done.stderr, names(tmp_path)) == (0, "", "", [f"why{ending}"])
        assert (tmp_path / f"why{ending}").read_text("utf-8").startswith(begins)

    def test_into_a_folder(self, tmp_path: Path) -> None:
        assert saidby("read", STORY, "-e", "1", "-o", tmp_path).returncode == 0
        assert names(tmp_path) == [f"{STORY.stem}.txt"]

    @pytest.mark.parametrize("wanted", ["000000", "99999", "zz", "", "-1", "1.5"])
    def test_a_wrong_id_is_one_line_that_says_what_would_do(self, wanted: str) -> None:
        line = refusal(saidby("read", STORY, f"--explain={wanted}"), 2)
        assert re.search(r"give a number from 1 to \d+, or the beginning of an id: [0-9a-f]{4,12} \[1\], ", line)

    def test_an_article_without_statements(self) -> None:
        text = b"It rained all day in the harbour, and the ferry did not sail before the evening tide had turned."
        assert "no statement to explain" in refusal(saidby("read", "-", "--plain", "-e", "1", stdin=text), 2)

    @pytest.mark.parametrize("name", ["csv", "html", "jsonl", "marked"])
    def test_a_format_that_cannot_is_told_before_anything_is_read(self, name: str) -> None:
        assert "use text or json" in refusal(saidby("read", "none.html", "-e", "1", "-f", name), 2)

    def test_of_several_sources_one_must_have_it(self) -> None:
        id = decode_ledger(saidby("read", OTHER, "-f", "jsonl").stdout).statements[0].id
        done = saidby("read", STORY, OTHER, "-e", id)
        assert (done.returncode, done.stdout) == (0, saidby("read", OTHER, "-e", "1").stdout)
        assert f"2 articles have such a statement ({STORY}, {OTHER})" in refusal(saidby("read", STORY, OTHER, "-e", "1"), 2)
        assert "there is no such statement" in refusal(saidby("read", STORY, OTHER, "-e", "zz"), 2)

    def test_what_cannot_be_read_cannot_be_explained(self) -> None:
        refusal(saidby("read", IMAGE, "-e", "1"), 5)
        done = saidby("read", IMAGE, STORY, "-e", "1")
        assert done.returncode == 1
        assert done.stdout.startswith("Statement [1] of ")
        assert IMAGE.name in done.stderr


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["read", str(STORY), "--format", "pdf"],
            ["read", str(STORY), "--jobs", "0"],
            ["read", str(STORY), "--timeout", "soon"],
            ["read", str(STORY), "--colour"],
            ["write", str(STORY)],
            ["read", str(STORY), "--outlets", "/no/such/file"],
        ],
    )
    def test_it_ends_with_two_and_says_so(self, arguments: list[str]) -> None:
        done = saidby(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr
        assert "Traceback" not in done.stderr

    def test_no_source_shows_how(self) -> None:
        result = CliRunner().invoke(app, ["read"])
        assert result.exit_code == 2
        assert "Usage:" in result.output


class TestDemo:
    def test_it_ends_by_itself_and_says_what_is_next(self) -> None:
        done = saidby("demo")
        assert (done.returncode, done.stderr) == (0, "")
        assert "\nOrigin 1  " in done.stdout
        assert "Next" in done.stdout
        assert "Halvet" in done.stdout
        assert "\x1b" not in done.stdout

    def test_the_case_is_kept_where_it_is_asked_for(self, tmp_path: Path) -> None:
        done = saidby("demo", "--keep", tmp_path / "demo.case")
        assert (done.returncode, names(tmp_path)) == (0, ["demo.case"])
        told = [line.strip().partition("  ")[0] for line in done.stdout.partition("Next")[2].splitlines() if str(tmp_path) in line]
        asked = [shlex.split(command.partition("saidby ")[2]) for command in told]
        assert [command[0] for command in asked] == ["serve", "claims", "trace", "issue", "positions", "case"]
        for command in asked[1:]:
            assert saidby(*command).returncode == 0, command
        assert "exists already" in refusal(saidby("demo", "--keep", tmp_path / "demo.case"), 22)


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
class TestLeaving:
    def test_a_reader_that_leaves_is_no_error(self) -> None:
        command = f"{sys.executable} -m saidby read {STORY} {OTHER} -f jsonl | head -c 10"
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, env=ENVIRONMENT, check=False)
        assert len(done.stdout) == 10
        assert "Traceback" not in done.stderr
        assert "Broken" not in done.stderr
        assert done.returncode == 0

    def test_ctrl_c_keeps_what_was_done(self, tmp_path: Path) -> None:
        place = tmp_path / "out.jsonl"
        many = [str(STORY), str(OTHER)] * 300
        running = subprocess.Popen(
            [sys.executable, "-m", "saidby", "read", *many, "--jobs", "1", "-o", str(place)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True,
        )  # fmt: skip
        try:
            _until_written(tmp_path)
            running.send_signal(signal.SIGINT)
            output, errors = running.communicate(timeout=60)
        finally:
            running.kill()
        assert (running.returncode, output, names(tmp_path)) == (130, "", ["out.jsonl"])
        text = place.read_text("utf-8")
        assert text.endswith("\n")
        kept = [decode_ledger(line) for line in text.splitlines()]
        assert 0 < len(kept) < len(many)
        assert "interrupted" in errors
        assert f"{len(kept)} read" in errors
        assert "Traceback" not in errors


def _until_written(folder: Path) -> None:
    """Wait until something stands in the file that is being written."""
    for _ in range(600):
        if any(path.stat().st_size for path in folder.iterdir()):
            return
        time.sleep(0.1)
    pytest.fail("nothing was written within a minute")
