-- An index without the text: what it finds is a case id. A report's words never change, so rows are only added.
CREATE VIRTUAL TABLE case_text USING fts5 (words, content = '', tokenize = 'unicode61');
