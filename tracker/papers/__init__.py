"""The papers a desk hands over: one content tree, one writer per format."""
