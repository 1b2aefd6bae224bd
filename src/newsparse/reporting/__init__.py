"""What is in a table of articles, and what looks wrong in it: figures, and records to look at.

>>> from newsparse.reporting import examine, plain
>>> print(plain(examine("articles.parquet")))  # doctest: +SKIP
"""

from .counting import Count, Example, Group, Report, examine
from .plain import plain
from .sampling import Sampled, sample
from .tables import TableError

__all__ = [
    "Count",
    "Example",
    "Group",
    "Report",
    "Sampled",
    "TableError",
    "examine",
    "plain",
    "sample",
]
