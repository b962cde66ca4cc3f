"""All posts, drafts and pages of a site in an index that follows the folder, and the search in it."""
