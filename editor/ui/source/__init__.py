"""The source of the article or of one block, coloured as the dialect reads it."""
