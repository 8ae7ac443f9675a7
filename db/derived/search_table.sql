-- Full text over titles, the names that belong to a record, and its own words; accents folded, prefixes of two and
-- three letters ready for search as typed.
CREATE VIRTUAL TABLE search USING fts5 (
    title, names, body,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
