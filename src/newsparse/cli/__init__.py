"""The command line: ``newsparse COMMAND``; one module per command, imported when it runs."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import Final

import click

_COMMANDS: Final = MappingProxyType({
    "parse": "parsing", "explain": "explaining", "formats": "formats", "new-format": "newformat",
})  # fmt: skip
"""Each command's module, which holds it as ``command``."""


class _Lazy(click.Group):
    """Knows its commands' names; loads the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All names, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f".{_COMMANDS[cmd_name]}", __name__).command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsparse")
def newsparse() -> None:
    """Text exports of web news in, normalised articles out.

    Exit codes: 0 all done, 1 some input failed, 2 wrong use.
    """


def main() -> None:
    """Run the command line."""
    newsparse(prog_name="newsparse")
