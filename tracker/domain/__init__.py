"""What things are: records, vague dates, stages, tangibility, markings, the query. Pure values, no I/O."""
