"""`vademecum build`: the records compiled into the file that the program reads."""

from argparse import Namespace

from vademecum.cli.folder import data_dir
from vademecum.cli.printing import progress, say
from vademecum.compiler.build import build_collection


def run(options: Namespace) -> int:
    """Compile. Raises RecordsError with every flaw, CollectionError when the file cannot be written; an older one then stays."""
    records = data_dir(options)
    output = options.output or records.resolve().parent / "build" / "collection.sqlite"
    progress(f"Compiling {records} …")
    report = build_collection(records, output)
    say(f"{report.output}: {', '.join(f'{count:,} {kind}' for kind, count in report.counts.items())}; {report.size:,} bytes")
    return 0
