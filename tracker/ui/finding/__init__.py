"""Finding: what shows under the search field as a person types, and the views they keep."""
