-- The compiled file: normalised tables inside, the views of data/README.md outside. SQLite 3.40.
-- Dates are ISO 8601 text, arrays in views are JSON text, values are in base units.

CREATE TABLE publication (
    id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, subtitle TEXT NOT NULL, authors TEXT NOT NULL CHECK (json_valid(authors)),
    publisher TEXT NOT NULL, place TEXT NOT NULL, year INTEGER, isbn TEXT NOT NULL, language TEXT NOT NULL,
    short_reference TEXT NOT NULL, description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE type (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, label TEXT NOT NULL, plural_label TEXT NOT NULL,
    description TEXT NOT NULL, icon TEXT NOT NULL, happens INTEGER NOT NULL CHECK (happens IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE metric (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, label TEXT NOT NULL, plural_label TEXT NOT NULL,
    description TEXT NOT NULL, not_comparable TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, label TEXT NOT NULL, plural_label TEXT NOT NULL,
    description TEXT NOT NULL, symbol TEXT NOT NULL, dimension TEXT NOT NULL, prefixed INTEGER NOT NULL CHECK (prefixed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE predicate (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, label TEXT NOT NULL, inverse_label TEXT NOT NULL,
    description TEXT NOT NULL, locates INTEGER NOT NULL CHECK (locates IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE chapter (
    number INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, first_page INTEGER NOT NULL, last_page INTEGER NOT NULL,
    summary TEXT NOT NULL, CHECK (first_page <= last_page)
) STRICT;

CREATE TABLE paragraph (
    chapter INTEGER NOT NULL REFERENCES chapter (number), number INTEGER NOT NULL, first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (chapter, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE work (
    id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, authors TEXT NOT NULL CHECK (json_valid(authors)), title TEXT NOT NULL,
    publisher TEXT NOT NULL, year INTEGER, url TEXT NOT NULL, language TEXT NOT NULL, bibliography_number INTEGER UNIQUE,
    other_url TEXT NOT NULL, url_reason TEXT NOT NULL, note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- reference: the whole reference in one line, as every record taken away carries it. The counts are of what rests on the footnote.
CREATE TABLE footnote (
    number INTEGER NOT NULL PRIMARY KEY, chapter INTEGER NOT NULL REFERENCES chapter (number), page INTEGER NOT NULL,
    work TEXT NOT NULL REFERENCES work (id), locator TEXT NOT NULL, reference TEXT NOT NULL,
    fact_count INTEGER NOT NULL, figure_count INTEGER NOT NULL
) STRICT;
CREATE INDEX footnote_of_work ON footnote (work, number);
CREATE INDEX footnote_of_chapter ON footnote (chapter, number);

-- position: the entry's place in the order of names, which is that of sort_key and then slug, from 0 on.
-- chapters: JSON array of the chapters whose facts concern the entry; counts are stored for lists.
CREATE TABLE entity (
    slug TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, type TEXT NOT NULL REFERENCES type (id), name TEXT NOT NULL,
    sort_name TEXT NOT NULL, sort_key TEXT NOT NULL, kind TEXT NOT NULL, summary TEXT NOT NULL, chapters TEXT NOT NULL CHECK (json_valid(chapters)),
    fact_count INTEGER NOT NULL, figure_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entity_by_position ON entity (position);
CREATE INDEX entity_by_type ON entity (type, position);
CREATE INDEX entity_by_most_facts ON entity (fact_count DESC, position);
CREATE INDEX entity_of_type_by_most_facts ON entity (type, fact_count DESC, position);

CREATE TABLE alias (
    entity TEXT NOT NULL REFERENCES entity (slug), position INTEGER NOT NULL, name TEXT NOT NULL,
    spelling TEXT NOT NULL CHECK (spelling IN ('usual', 'printed', 'misprinted')), PRIMARY KEY (entity, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE redirect (
    former_slug TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL REFERENCES entity (slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX redirect_of_entity ON redirect (slug, former_slug);

-- position: the fact's place in the order of the book, over all chapters. date_key orders by end, then start, undated last.
CREATE TABLE fact (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, heading TEXT NOT NULL, statement TEXT NOT NULL,
    chapter INTEGER NOT NULL, page INTEGER NOT NULL, paragraph INTEGER NOT NULL, no_footnote TEXT NOT NULL,
    date_start TEXT, date_end TEXT, date_key TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('reported', 'planned', 'expected', 'target', 'capacity', 'offered', 'agreed')),
    FOREIGN KEY (chapter, paragraph) REFERENCES paragraph (chapter, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_of_paragraph ON fact (chapter, paragraph);

CREATE TABLE fact_footnote (
    fact TEXT NOT NULL REFERENCES fact (id), position INTEGER NOT NULL, footnote INTEGER NOT NULL REFERENCES footnote (number),
    PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_of_footnote ON fact_footnote (footnote, fact);

-- Every entry a fact concerns, once: named in the statement, added by `about`, or only through a figure or relation.
CREATE TABLE fact_entity (
    entity TEXT NOT NULL REFERENCES entity (slug), fact TEXT NOT NULL REFERENCES fact (id), PRIMARY KEY (entity, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_of_fact ON fact_entity (fact, entity);

-- Which entries are of a type or have a fact of a chapter, year or status: one whose position is n has bit n % 8 of byte n / 8 set, the
-- lowest bit first. The year is that in which the date of a fact ends, or begins where its end is open, '' of a fact without a date.
CREATE TABLE standing (
    facet TEXT NOT NULL CHECK (facet IN ('type', 'chapter', 'year', 'status')), key TEXT NOT NULL, entries BLOB NOT NULL,
    PRIMARY KEY (facet, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    fact TEXT NOT NULL REFERENCES fact (id), start INTEGER NOT NULL, stop INTEGER NOT NULL,
    entity TEXT NOT NULL REFERENCES entity (slug), PRIMARY KEY (fact, start), CHECK (start < stop)
) STRICT, WITHOUT ROWID;

-- digits: the value as text that reads back equal, without exponent.
CREATE TABLE figure (
    id TEXT NOT NULL PRIMARY KEY, fact TEXT NOT NULL REFERENCES fact (id), position INTEGER NOT NULL UNIQUE,
    metric TEXT NOT NULL REFERENCES metric (id), subject TEXT NOT NULL REFERENCES entity (slug),
    counterpart TEXT REFERENCES entity (slug), value REAL NOT NULL, value_high REAL, step REAL NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (id),
    qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'more than', 'at least', 'less than', 'almost', 'up to')),
    period_start TEXT, period_end TEXT, period_key TEXT NOT NULL, baseline_start TEXT, baseline_end TEXT,
    status TEXT NOT NULL CHECK (status IN ('reported', 'planned', 'expected', 'target', 'capacity', 'offered', 'agreed')),
    formula TEXT NOT NULL, printed TEXT NOT NULL, digits TEXT NOT NULL, digits_high TEXT, CHECK (value_high IS NULL OR value_high >= value)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_of_fact ON figure (fact, position);
CREATE INDEX figure_of_subject ON figure (subject, metric, period_key);
CREATE INDEX figure_of_counterpart ON figure (counterpart, metric, period_key);
CREATE INDEX figure_of_metric ON figure (metric, unit, period_key);
CREATE INDEX figure_of_unit ON figure (unit);

CREATE TABLE relation (
    subject TEXT NOT NULL REFERENCES entity (slug), predicate TEXT NOT NULL REFERENCES predicate (id),
    object TEXT NOT NULL REFERENCES entity (slug), fact TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (subject, predicate, object, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_of_object ON relation (object, predicate, subject);
CREATE INDEX relation_of_predicate ON relation (predicate);

CREATE TABLE erratum (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, chapter INTEGER NOT NULL REFERENCES chapter (number),
    page INTEGER NOT NULL, paragraph INTEGER, says TEXT NOT NULL, means TEXT NOT NULL,
    confidence TEXT NOT NULL CHECK (confidence IN ('certain', 'probable', 'unsure'))
) STRICT, WITHOUT ROWID;
CREATE INDEX erratum_of_chapter ON erratum (chapter, position);

CREATE TABLE erratum_fact (
    erratum TEXT NOT NULL REFERENCES erratum (id), fact TEXT NOT NULL REFERENCES fact (id), PRIMARY KEY (erratum, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX erratum_of_fact ON erratum_fact (fact, erratum);

-- expected and actual are what the build computed from the right and the left side of the formula, in words for the reader.
CREATE TABLE cross_check (
    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, chapter INTEGER NOT NULL REFERENCES chapter (number),
    kind TEXT NOT NULL CHECK (kind IN ('growth', 'sum', 'share', 'count', 'repeat', 'bound')), title TEXT NOT NULL,
    formula TEXT NOT NULL, expected TEXT NOT NULL, actual TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('agrees', 'agrees within rounding', 'disagrees', 'cannot be checked')),
    explanation TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE check_figure (
    cross_check TEXT NOT NULL REFERENCES cross_check (id), figure TEXT NOT NULL REFERENCES figure (id),
    PRIMARY KEY (cross_check, figure)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_of_figure ON check_figure (figure, cross_check);

-- What the document holds and the records cover, chapter by chapter, as measured against the document when it was at hand.
CREATE TABLE coverage (
    chapter INTEGER NOT NULL PRIMARY KEY REFERENCES chapter (number), footnotes INTEGER NOT NULL, footnotes_cited INTEGER NOT NULL,
    facts INTEGER NOT NULL, figures INTEGER NOT NULL, omissions INTEGER NOT NULL
) STRICT;

-- Search. Every text below went through domain.fold, and those of search_index through domain.words.apart too. The column scope holds
-- where a row belongs, in words of domain.search_scope: what a search keeps to is one more word to be found.
-- searchable.id is also the rank: lower is better, so that ORDER BY rowid LIMIT n answers without scoring every match.
-- ref: slug, number of the chapter, id of the fact or figure, or the number of the first footnote that cites the source.
CREATE TABLE searchable (
    id INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('entity', 'chapter', 'source', 'fact', 'figure')),
    ref TEXT NOT NULL, UNIQUE (kind, ref)
) STRICT;
-- The first and the last row of every kind, which lie one after another.
CREATE TABLE searchable_span (
    kind TEXT NOT NULL PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, CHECK (first <= last)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search_index USING fts5 (
    name, alias, body, scope, content = '', prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 0"
);
-- Every word of the texts of search_index, once, with the number of rows that hold it. A word that is only begun is looked up here first: asking for the few whole words that it may
-- become stops early, while a prefix longer than those indexed gathers all its matches before the first.
CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY, row_count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- All names and aliases of entries, folded: exact and prefix look-ups by range, slips of typing by trigrams.
CREATE TABLE name_form (
    id INTEGER NOT NULL PRIMARY KEY, folded TEXT NOT NULL, form TEXT NOT NULL,
    spelling TEXT NOT NULL CHECK (spelling IN ('name', 'usual', 'printed', 'misprinted')),
    entity TEXT NOT NULL REFERENCES entity (slug), rank INTEGER NOT NULL
) STRICT;
CREATE INDEX name_form_by_folded ON name_form (folded, rank);
CREATE INDEX name_form_of_entity ON name_form (entity);
CREATE VIRTUAL TABLE name_trigram USING fts5 (folded, content = '', tokenize = 'trigram');
