"""What two versions share at their ends."""

from hypothesis import given
from hypothesis import strategies as st

from editor.markup.ends import shared_ends

few = st.text("ab", max_size=200)


@given(few, few)
def test_the_shared_ends_are_the_longest_that_do_not_overlap(old: str, new: str) -> None:
    head, tail = shared_ends(old, new)
    most = min(len(old), len(new))
    assert head == next((at for at in range(most) if old[at] != new[at]), most)
    rest = most - head
    assert tail == next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)


@given(few, few)
def test_a_sequence_is_read_like_a_text(old: str, new: str) -> None:
    assert shared_ends(tuple(old), tuple(new)) == shared_ends(old, new)
