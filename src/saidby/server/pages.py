"""The pages: a route asks the desk for a record and renders a template with it."""

from functools import cache

from fastapi import APIRouter, Request
from fastapi.responses import Response
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from saidby.server import look
from saidby.server.routes import desk_of
from saidby.server.sending import HTML, sent

router = APIRouter()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("saidby.server", "pages"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(request: Request, template: str, **given: object) -> Response:
    """Render a template of the folder ``pages``; ``case`` is the file's name."""
    desk = desk_of(request)
    page = _environment().get_template(template).render(case=desk.path.name, path=request.url.path, **given)
    return sent(request, page, HTML)


@router.get("/")
def home(request: Request) -> Response:
    """The case at a glance."""
    return rendered(request, "home.html", home=desk_of(request).look(look.home))
