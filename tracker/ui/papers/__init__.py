"""The papers: what is wanted, its pages as they will be, and what left the desk."""
