"""Take the pictures of the documentation: what newsparse shows of our own exports.

Needs Chromium (``chromium``, or its path as the only argument).  Run it from the repository after a
change of the page that ``newsparse view`` makes, and look at what came out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import newsparse

ROOT = Path(__file__).parent.parent
PICTURES = {"view.png": "seeds/pdftotext-pages.txt"}
"""Each picture, and the export that it shows."""
SIZE = "1280,820"


def main(browser: str = "chromium") -> None:
    """Take every picture."""
    with TemporaryDirectory() as folder:
        for name, export in PICTURES.items():
            page = Path(folder, "page.html")
            page.write_text(newsparse.view(newsparse.read(ROOT / export)), "utf-8")
            picture = ROOT / "docs" / "pictures" / name
            options = ("--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={SIZE}")
            subprocess.run(
                [browser, *options, f"--screenshot={picture}", page.as_uri()],
                check=True, capture_output=True,
            )  # fmt: skip
            print(picture.relative_to(ROOT))


if __name__ == "__main__":
    main(*sys.argv[1:])
