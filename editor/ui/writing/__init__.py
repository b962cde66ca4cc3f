"""The dialogs, menus and bars of writing on the page: links, pictures, embedded things, tables."""
