"""Folders and patterns."""

import os
from pathlib import Path

import pytest

from saidby.errors import MissingInput, Unreadable
from saidby.intake.folders import Walk, is_pattern, matches


def filled(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("The ferry will not sail.", "utf-8")


def walked(root: Path, depth: int = 40) -> tuple[list[str], dict[str, int]]:
    walk = Walk(str(root), depth)
    return [os.path.relpath(found.path, root) for found in walk.files()], dict(walk.skipped)


def test_files_come_by_name_folder_by_folder(tmp_path: Path) -> None:
    filled(tmp_path, "b.html", "a/z.txt", "a/y", "c.HTM")
    assert walked(tmp_path) == (["a/y", "a/z.txt", "b.html", "c.HTM"], {})


def test_hidden_and_other_files_are_counted(tmp_path: Path) -> None:
    filled(tmp_path, ".git/config", ".hidden", "~$lock", "a.txt", "page_files/site.css", "page_files/app.js", "photo.JPG", "data.csv.gz")
    assert walked(tmp_path) == (["a.txt"], {"hidden": 3, "other format": 3, "not text": 1})


def test_links_that_lead_in_a_circle_or_nowhere(tmp_path: Path) -> None:
    filled(tmp_path, "a/story.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    files, skipped = walked(tmp_path)
    assert files == ["a/story.txt"]
    assert skipped == {"link in a circle": 2, "unreadable": 2}


def test_pipes_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert walked(tmp_path) == ([], {"no file": 1})


def test_depth(tmp_path: Path) -> None:
    filled(tmp_path, "1/2/3/deep.txt", "1/high.txt")
    assert walked(tmp_path, depth=1) == (["1/high.txt"], {"too deep": 1})


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    filled(tmp_path, "shut/a.txt")
    (tmp_path / "shut").chmod(0)
    assert walked(tmp_path)[1] == {"unreadable": 1}
    with pytest.raises(Unreadable, match="may not be read"):
        list(Walk(str(tmp_path / "shut"), 1).files())
    (tmp_path / "shut").chmod(0o700)


def test_patterns(tmp_path: Path) -> None:
    filled(tmp_path, "b.html", "a.html", "sub/c.html", "[x].html")
    assert [os.path.basename(path) for path in matches(str(tmp_path / "[ab].html"))] == ["a.html", "b.html"]
    assert len(matches(str(tmp_path / "**" / "*.html"))) == 4
    assert not is_pattern(str(tmp_path / "[x].html")), "a file of that very name is meant"
    assert is_pattern(str(tmp_path / "*.txt"))
    with pytest.raises(MissingInput, match="no file has such a name"):
        matches(str(tmp_path / "*.txt"))
