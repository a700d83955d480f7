"""The description of the API is true: what it promises is answered, and what it forbids is refused (schemathesis, bounded)."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from starlette.testclient import TestClient

from saidby.case import Case
from tests.case.affair import ledgers
from tests.server.served import served

API = "/api/v1"
OTHERWISE = ["2xx", "304", "400", "401", "403", "404", "409", "412", "413", "422", "429"]
"""What may be answered to a request that fits the description: a cursor, an id or an article of one's own is refused for what it says."""
CHECKS = {"positive_data_acceptance": {"expected-statuses": OTHERWISE}, "negative_data_rejection": {"expected-statuses": ["4xx"]}}


BOUNDED = settings(
    max_examples=5, deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("openapi") / "bridge.case"
    with Case.new(path) as case:
        for one in ledgers():
            case.add_ledger(one, one.article.outlet or "")
    with served(path) as found:
        yield found


@pytest.fixture(scope="module")
def described(address: str) -> Any:
    config = SchemathesisConfig.from_dict({"checks": CHECKS})
    return schemathesis.openapi.from_url(f"{address}{API}/openapi.json", config=config)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["as described", "otherwise"])
def test_every_address_answers_as_it_is_described(described: Any, mode: GenerationMode) -> None:
    asked = 0
    for found in described.get_all_operations():
        strategy = found.ok().as_strategy(generation_mode=mode).filter(_IN_MODE[mode])
        with suppress(Unsatisfiable):  # what takes nothing cannot be asked wrongly
            given(case=strategy)(_check)()
            asked += 1
    assert asked > 15


_IN_MODE: dict[GenerationMode, Callable[[Any], bool]] = {
    GenerationMode.POSITIVE: lambda _: True,
    # every field of a form is text, so that none can be of a wrong type
    GenerationMode.NEGATIVE: lambda case: case.media_type != "multipart/form-data",
}


@BOUNDED
def _check(case: Any) -> None:
    case.call_and_validate()


def test_every_record_is_described_as_it_is_decoded(client: TestClient) -> None:
    schemas = client.get(f"{API}/openapi.json").json()["components"]["schemas"]
    assert {"Trail", "Ledger", "Statements", "Positions", "Job", "Problem", "JudgementAsked"} <= schemas.keys()
    assert schemas["Told"]["properties"]["span"] == {"$ref": "#/components/schemas/Span"}
    assert "ValidationError" not in str(schemas)


def test_every_reference_leads_somewhere(client: TestClient) -> None:
    described = client.get(f"{API}/openapi.json").json()
    named = {name.removeprefix("#/components/schemas/") for name in references(described)}
    assert named <= described["components"]["schemas"].keys()
    assert len(named) > 40


def references(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (value for key, value in part.items() if key == "$ref")
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


def test_every_question_is_described_with_its_problems(client: TestClient) -> None:
    for path, methods in client.get(f"{API}/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"], path
            statuses = operation["responses"].keys()
            assert {"400", "401", "403", "422", "429"} <= statuses, (method, path)
            assert ("404" in statuses) == ("{" in path or (path.endswith("/judgements") and method == "post")), (method, path)


def test_a_head_is_a_get_without_its_body(address: str) -> None:
    import httpx  # noqa: PLC0415 - for this test alone

    head, get = httpx.head(f"{address}/claims.json"), httpx.get(f"{address}/claims.json")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", get.headers["etag"])


def test_what_an_address_takes_is_told_in_full(client: TestClient) -> None:
    assert client.request("PUT", f"{API}/judgements").headers["allow"] == "GET, POST"
    assert client.request("PUT", f"{API}/jobs/abcdef").headers["allow"] == "DELETE, GET"
