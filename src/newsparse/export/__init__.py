"""Articles as plain data and as Markdown."""

from .data import SCHEMA_VERSION, from_dict, to_dict
from .markdown import to_markdown

__all__ = ["SCHEMA_VERSION", "from_dict", "to_dict", "to_markdown"]
