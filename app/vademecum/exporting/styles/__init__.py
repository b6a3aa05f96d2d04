"""Ready references in the styles that a library desk is asked for, each style in a file of its own.

citeproc-py with the published styles was tried and left: on works of these kinds it prints a title twice (APA, MLA), the name of a
variable where nothing is known (Chicago) and fails on a page in a citation; and its styles take 89 MB.
"""
