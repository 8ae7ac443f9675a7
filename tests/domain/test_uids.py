"""UUIDs of version 7."""

import time
import uuid

from tracker.domain.uids import new_uid


def test_a_uid_is_a_uuid_of_version_7():
    made = uuid.UUID(new_uid())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_a_uid_begins_with_the_millisecond_it_was_made_in():
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_uid()).int >> 80
    assert before <= made <= time.time_ns() // 1_000_000


def test_uids_differ():
    assert len({new_uid() for _ in range(2_000)}) == 2_000
