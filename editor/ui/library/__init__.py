"""The list of the site's posts and drafts."""
