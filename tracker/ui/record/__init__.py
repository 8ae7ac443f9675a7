"""A record to read, beside whatever list it came from."""
