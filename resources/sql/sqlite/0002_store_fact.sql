-- What the store is for, as words: not part of any case's history. Key "use" with the value "drill" marks a store of made-up cases.
CREATE TABLE store_fact (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
