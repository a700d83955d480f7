"""What ``docs/serving.md`` says of addresses and tools is true."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.server.test_agents import NAMES

DOCUMENT = Path(__file__).parents[2].joinpath("docs", "serving.md").read_text("utf-8")


def test_each_address_is_one_and_none_is_left_out(client: TestClient) -> None:
    told = set(re.findall(r"^\| `([A-Z]+ /[^`]*)` \|", DOCUMENT, re.M))
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert told == {f"{method.upper()} {path.removeprefix('/api/v1')}" for path, methods in paths.items() for method in methods}


def test_each_tool_is_one_and_none_is_left_out() -> None:
    part = DOCUMENT.partition("## Tools for agents")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.M)) == NAMES


@pytest.mark.parametrize("path", re.findall(r"`(/\w+)`", DOCUMENT.partition("is a feed as")[0].rpartition("what grows")[2]))
def test_what_is_said_to_be_a_feed_is_one(client: TestClient, path: str) -> None:
    assert client.get(f"{path}.atom").headers["content-type"] == "application/atom+xml"
