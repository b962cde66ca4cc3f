"""Find and replace: the bar at the foot of the page, what it finds shown in page and form."""
