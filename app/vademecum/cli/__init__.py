"""The command line: every question and every build without the window."""
