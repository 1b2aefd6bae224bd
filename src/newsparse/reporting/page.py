"""A report as one page: charts and tables, without a byte from elsewhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ..errors import missing
from ..export.rows import place
from ..viewing.visible import plain
from .charts import bars, shares
from .counting import BY, COVERED, Report, largest
from .plain import periods

if TYPE_CHECKING:
    from jinja2 import Template

_GROUPS: Final = 50


def page(report: Report) -> str:
    """The whole page.

    Raises:
        MissingExtraError: Jinja2 or matplotlib is not installed.
    """
    template = _template()
    columns = [name for name in COVERED if name in report.fields]
    months = periods(report)
    return template.render(
        report=report,
        columns=columns,
        groups={by: largest(report.groups[by].items(), _GROUPS) for by in BY},
        months=bars(months) if months else "",
        coverage=shares([(name, report.all.share(name)) for name in columns]) if columns else "",
        sections={
            "Suspicious": report.suspicious, "Formats": report.formats,
            "Diagnostics": report.diagnostics, "Failed": report.failed,
        },
    )  # fmt: skip


@cache
def _template() -> Template:
    try:
        import jinja2
    except ImportError:
        raise missing("a page of charts", "report") from None
    made = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(plain=plain)
    made.globals.update(place=place)
    return made.get_template("report.html")
