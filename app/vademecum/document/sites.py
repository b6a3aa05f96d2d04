"""What is known of the sites and imprints that works come from: publisher, language and kind; data, never code."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from vademecum.domain.errors import DocumentError

KINDS = ("news-article", "interview", "photo-report", "web-page", "book")


@dataclass(frozen=True, slots=True)
class Site:
    """A web site: `kind` is what its pages are, unless the address contains one of the parts in `kinds`."""

    host: str
    publisher: str
    language: str = "und"
    kind: str = "web-page"
    kinds: tuple[tuple[str, str], ...] = ()

    def kind_of(self, url: str) -> str:
        return next((kind for part, kind in self.kinds if part in url), self.kind)


@dataclass(frozen=True, slots=True)
class Sites:
    """The known sites, and the languages of the books of known imprints."""

    sites: tuple[Site, ...] = ()
    imprints: tuple[tuple[str, str], ...] = ()

    def site_of(self, url: str) -> Site | None:
        """The site with the longest host that ends the address's host; None when the site is not known."""
        host = host_of(url)
        fitting = [site for site in self.sites if host == site.host or host.endswith(f".{site.host}")]
        return max(fitting, key=lambda site: len(site.host), default=None)

    def language_of_imprint(self, name: str) -> str:
        return next((language for imprint, language in self.imprints if imprint.casefold() == name.casefold()), "und")


def host_of(url: str) -> str:
    """The host of an address without `www.`, empty where there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def read_sites(path: Path) -> Sites:
    """Read `sites.toml`; a missing file knows no sites. Raises DocumentError that names the file and what is wrong."""
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Sites()
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{path} cannot be read: {error}") from error
    try:
        table = tomllib.loads(source)
        return Sites(tuple(map(_site, table.get("site", []))), tuple(map(_imprint, table.get("imprint", []))))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DocumentError(f"{path} is not as it should be: {error}") from error


def _site(row: dict[str, Any]) -> Site:
    kinds = tuple((str(part), _kind(kind)) for part, kind in row.get("kinds", {}).items())
    return Site(str(row["host"]), str(row["publisher"]), str(row["language"]), _kind(row["kind"]), kinds)


def _imprint(row: dict[str, Any]) -> tuple[str, str]:
    return str(row["name"]), str(row["language"])


def _kind(name: object) -> str:
    if name not in KINDS:
        raise ValueError(f"{name!r} is no kind of work; the kinds are {', '.join(KINDS)}")
    return str(name)
