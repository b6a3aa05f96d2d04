"""Taking records away as files, each read back and compared before it is called done."""
