"""The fields of the query language: the keys of records, and those that ask more."""

from tracker.domain.schema import COMMON_KEYS, DATED_KEYS, SCHEMA, FieldType

SPECIAL_FIELDS = (
    "actor",
    "body",
    "source",
    "relationship",
    "in",
    "overdue",
    "flag",
    "urgency",
    "implementation",
    "verdict",
)
"""Fields of the language that are no key of a record, or ask more than the key says."""

COMPUTED = frozenset({"flag", "urgency", "implementation", "verdict", "overdue"})
"""Fields whose answer is worked out for the day, and stands in no table."""

KNOWN_FIELDS = frozenset(
    {*COMMON_KEYS, *DATED_KEYS, *SPECIAL_FIELDS, "tag", "role"}
    | {one.key for fields in SCHEMA.values() for one in fields if one.type is not FieldType.FILE}
)

WIDER_THAN_THEIR_KEY = frozenset({"actor", "body", "source"})
"""Keys of records whose fields in the language ask more."""

_COMPARED = (FieldType.DATE, FieldType.NUMBER, FieldType.INTEGER, FieldType.TIME, FieldType.CHOICE)
ORDERED_FIELDS = frozenset(
    {*DATED_KEYS, "marking", "created", "changed"}
    | {one.key for fields in SCHEMA.values() for one in fields if one.type in _COMPARED}
) - {"implementation"}
"""Fields that `<` and `>` may ask."""
EMPTY = {
    "tag": "record.id NOT IN (SELECT record FROM word WHERE field = 'tags')",
    "tags": "record.id NOT IN (SELECT record FROM word WHERE field = 'tags')",
    "relationship": "record.id NOT IN (SELECT record FROM record_actor)",
    "in": "record.earliest IS NULL",
}
"""What an empty value (`tag:""`) asks of the fields of the language."""
