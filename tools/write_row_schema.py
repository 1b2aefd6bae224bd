"""Write the JSON Schema of the flat record: ``python tools/write_row_schema.py``."""

from __future__ import annotations

import json
from pathlib import Path

from newsparse.export import row_schema

TARGET = Path(__file__).parent.parent / "docs" / "reference" / "row.schema.json"


def main() -> None:
    """Write the file anew."""
    text = json.dumps(row_schema(), indent=2, ensure_ascii=False) + "\n"
    TARGET.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
