"""The house: how a site's people write their posts, learned from the posts; plain data and pure functions."""
