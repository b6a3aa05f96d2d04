"""Reading a document: chapters, pages, paragraphs, footnotes and bibliography of a Markdown copy."""
