"""A body's page: did it produce tangible outcomes?"""
