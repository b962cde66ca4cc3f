"""The page as the site will show it."""
