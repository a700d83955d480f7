"""Where people and programs look into a case: pages, HTTP API, MCP; shows what the landings answer, decides nothing.

How a request goes: ``guard.py`` (host, origin, token, rate, size, headers) → a route (``api.py``, ``pages.py``, ``mcp.py``) →
``desk.py`` (one writer, a few readers) → ``saidby.case`` → a record of ``answers.py`` → ``sending.py`` (JSON, CSV, Atom, ETag).

For whoever writes pages:
- ``pages.py`` has the routes, ``pages/`` the Jinja2 templates (autoescape is on), ``static/`` stylesheet, scripts, pictures (at /static).
- A page's route asks ``desk`` for a record and renders a template with it; the record is the very one that the page's ``.json`` is.
- No inline script or style: the policy of ``guard.py`` forbids it. Every form carries ``csrf`` (a hidden field of that name).
"""

from saidby.server.app import app
from saidby.server.settings import Settings

__all__ = ["Settings", "app"]
