"""Word processors' files as text: every paragraph, cell, note and box of the document, in order."""
