"""The door for `python -m vademecum`."""

from vademecum.cli.main import run

if __name__ == "__main__":
    run()
