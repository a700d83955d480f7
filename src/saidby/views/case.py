"""What is in a case, for people and as JSON."""

from saidby.records import Status
from saidby.views.records import json
from saidby.views.words import counted, dated, on_one_line


def status(found: Status, format: str = "text") -> str:
    """Return what is in a case."""
    return json(found) if format == "json" else "\n".join(_lines(found)) + "\n"


def _lines(found: Status) -> list[str]:
    dates = f", {dated(found.since)} to {dated(found.until)}" if found.since and found.until else ""
    lines = [
        f"{found.file}: {found.size / 1e6:.1f} MB",
        f"{counted(found.articles, 'article', 'articles')} of {counted(found.outlets, 'outlet', 'outlets')}{dates}; "
        f"{counted(found.copies, 'copy', 'copies')} of another",
        f"{counted(found.statements, 'statement', 'statements')} by or through {counted(found.parties, 'party', 'parties')}; "
        f"{counted(found.claims, 'claim', 'claims')}",
        f"{counted(found.judgements, 'judgement', 'judgements')}; {found.doubts} to review",
    ]
    lines += [f"{counted(found.older, 'article was', 'articles were')} read by another version: saidby case reread"] if found.older else []
    lines += [f"{counted(found.failed, 'input', 'inputs')} not read:"] if found.failed else []
    return [*lines, *(f"  {on_one_line(one.what)}" for one in found.failures)]
