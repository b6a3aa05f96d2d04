"""The reader's own file: bookmarks and places visited, committed at once, apart from every collection."""
