"""The public names of the package."""

import subprocess
import sys
from pathlib import Path

import pytest

import saidby
from saidby.errors import EmptyInput, MissingInput

STORY = (
    "Bridge stays shut\n\nThe old bridge over the Mella will stay closed until Friday, the town said on Monday.\n\n"
    "“We cannot open it before the bolts have been changed,” Mayor Ansa Relk told the Skarn Gazette.\n\n"
    "The council declined to comment on the cost of the work.\n\n"
    "Shopkeepers on the left bank say that they have lost half of their customers since the river rose in March."
)


@pytest.mark.parametrize("name", saidby.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(saidby, name) is not None


def test_what_is_costly_is_imported_when_it_is_asked_for() -> None:
    code = (
        "import sys, saidby; assert 'saidby.reader' not in sys.modules; saidby.FetchOptions; assert 'saidby.reader' not in sys.modules; "
        "saidby.Reader; assert 'saidby.reader' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_late_names_are_those_of_their_modules() -> None:
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415
    from saidby.reader import Reader, Reading, Settings  # noqa: PLC0415

    assert (saidby.Reader, saidby.Reading, saidby.Settings, saidby.FetchOptions) == (Reader, Reading, Settings, FetchOptions)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Raeder"):
        _ = saidby.Raeder
    assert not hasattr(saidby, "_LATER")


def test_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version  # noqa: PLC0415

    assert saidby.__version__ == version("saidby")


def test_read_gives_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    ledger = saidby.read(str(tmp_path / "story.txt"))
    assert isinstance(ledger, saidby.Ledger)
    said = [(ledger.words(s.content), [ledger.words(hop.anchor) for hop in s.chain]) for s in ledger.statements if s.mode == "direct"]
    assert said == [("“We cannot open it before the bolts have been changed,”", ["the Skarn Gazette", "Mayor Ansa Relk"])]


def test_read_raises_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(MissingInput) as raised:
        saidby.read(str(tmp_path / "none.txt"))
    assert isinstance(raised.value, saidby.SaidbyError)
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(EmptyInput):
        saidby.read(str(tmp_path / "empty.txt"))
