"""The form over the body: headline, the few fields, and the rest of the front matter."""
