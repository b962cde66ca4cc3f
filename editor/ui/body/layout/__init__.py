"""The layout of the body's text document: an edit costs what it changes, however long the article is."""
