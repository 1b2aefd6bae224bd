"""The command line: ``newsparse COMMAND``; one module per command, imported when it runs."""

from __future__ import annotations

import contextlib
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from types import MappingProxyType
from typing import Final, NoReturn

import click

from .console import EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED, examples, problem

_COMMANDS: Final = MappingProxyType({
    "parse": "parsing", "explain": "explaining", "view": "viewing", "formats": "formats",
    "report": "reporting", "sample": "sampling", "new-format": "newformat",
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that *args* begin with; what may be meant, where there is none."""
        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], _COMMANDS, n=1)
            advice = f"did you mean {near[0]!r}?" if near else f"known are {' '.join(_COMMANDS)}"
            ctx.fail(f"no command {args[0]!r}; {advice}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "newsparse parse downloads/ --to table  # a line an article, to look at",
        "newsparse explain export.txt           # what each piece was taken for, and why",
        "newsparse parse --help                 # more examples",
        'eval "$(_NEWSPARSE_COMPLETE=bash_source newsparse)"  # completion; or zsh_source',
    ),
)
@click.version_option(package_name="newsparse")
def newsparse() -> None:
    """Text exports of web news in, normalised articles out.

    Exit codes: 0 success, 1 some inputs failed, 2 usage error, 130 interrupted.
    """


def main() -> None:
    """Run the command line; what goes wrong with the terminal is said in one line."""
    if sys.stdout is None:  # the shell closed it: ">&-"
        problem("output", "standard output is closed; nothing can be written")
        sys.exit(EXIT_FAILED)
    try:
        code = newsparse(prog_name="newsparse", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        sys.exit(EXIT_INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OSError as error:
        _leave_output(error)
    else:
        sys.exit(code if isinstance(code, int) else EXIT_DONE)


def _leave_output(error: OSError) -> NoReturn:
    """The output went away: silently where its reader closed it, else said."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        # what is still buffered cannot be written, and must not be tried again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        problem(
            "output",
            f"{(error.strerror or str(error)).lower()}; what was written so far is incomplete",
        )
    sys.exit(EXIT_FAILED)
