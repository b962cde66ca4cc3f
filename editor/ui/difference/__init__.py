"""A comparison of two versions of an article, in the language of fields and sections."""
