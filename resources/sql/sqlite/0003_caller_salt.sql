-- Callers are told apart by a hash under this salt, which is this store's own: keys of two stores say nothing about each other.
INSERT INTO store_fact (key, value) VALUES ('caller-salt', lower(hex(randomblob(16))));
