"""An issue is found by its id or its words; where several are followed, one has to be named."""

from pathlib import Path

import pytest

from saidby.case import Case
from saidby.errors import UsageError


def test_without_words_the_only_issue_is_meant_and_several_are_offered(tmp_path: Path) -> None:
    with Case.new(tmp_path / "a.case") as case:
        with pytest.raises(UsageError, match="follow one first"):
            case.issue("")
        first = case.add_issue("The city of Skarn sells the old harbour")
        assert case.issue("") == first
        second = case.add_issue("The ferry to Mesta stops in winter")
        with pytest.raises(UsageError, match=f"2 issues are followed.*{first.id[:8]} The city.*{second.id[:8]} The ferry"):
            case.issue("")
        assert case.issue("ferry") == second
