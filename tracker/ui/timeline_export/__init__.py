"""The timeline as a file: pages, one large drawing, or a picture."""
