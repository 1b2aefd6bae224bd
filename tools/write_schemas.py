"""Write the JSON Schemas for the documentation: ``python tools/write_schemas.py``."""

from __future__ import annotations

import json
from pathlib import Path

from newsparse.export import json_schema, row_schema

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
SCHEMAS = {"article.schema.json": json_schema, "row.schema.json": row_schema}


def main() -> None:
    """Write the files anew."""
    for name, made in SCHEMAS.items():
        text = json.dumps(made(), indent=2, ensure_ascii=False) + "\n"
        (REFERENCE / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
