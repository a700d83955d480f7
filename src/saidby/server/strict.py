"""A tool for agents that takes what it names and nothing else: an argument it does not know is no question it may answer half."""

from collections.abc import Iterator
from typing import Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from pydantic import ValidationError


class StrictTool(Tool):
    """Refuses, in one message that names what it takes, arguments that are unknown, missing or of a wrong kind."""

    def model_post_init(self, context: Any, /) -> None:
        """Say in the description of the arguments, too, that there are no others."""
        super().model_post_init(context)
        self.parameters = {**self.parameters, "additionalProperties": False}

    async def run(self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False) -> Any:
        """Answer.

        Raises:
            ToolError: the arguments are not those that the tool takes, or it cannot be answered.
        """
        wrong = [*self._unknown(arguments), *self._wrong(arguments)]
        if wrong:
            raise ToolError(f"{self.name} cannot be asked so: {'; '.join(wrong)}. It takes {self._known()}.")
        return await super().run(arguments, context, convert_result)

    def _unknown(self, arguments: dict[str, Any]) -> Iterator[str]:
        yield from (f"it has no argument {name[:80]!r}" for name in arguments if name not in self.parameters["properties"])

    def _wrong(self, arguments: dict[str, Any]) -> Iterator[str]:
        try:
            self.fn_metadata.validate_arguments(arguments)
        except ValidationError as error:
            yield from (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:5])

    def _known(self) -> str:
        """Name the arguments, and which of them have to be given."""
        required = self.parameters.get("required", ())
        return ", ".join(f"{name} (required)" if name in required else name for name in self.parameters["properties"])
