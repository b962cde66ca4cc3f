"""Addresses of things that can be put into a page, and the code for them."""

from __future__ import annotations

import pytest

from editor.document.embeds import embed_in, embed_named, embed_of, written_like


@pytest.mark.parametrize(
    ("address", "provider", "name"),
    [
        ("https://www.youtube.com/watch?v=abc-_123", "YouTube", "abc-_123"),
        ("https://m.youtube.com/watch?app=desktop&v=abc-_123&t=5s", "YouTube", "abc-_123"),
        ("https://youtu.be/abc-_123?si=xyz", "YouTube", "abc-_123"),
        ("https://www.youtube.com/shorts/abc-_123", "YouTube", "abc-_123"),
        ("https://vimeo.com/76979871", "Vimeo", "76979871"),
        ("https://x.com/user/status/17500", "X", "17500"),
        ("https://twitter.com/user/status/17500?s=20", "X", "17500"),
        ("https://www.instagram.com/reel/Cabc_1/", "Instagram", "Cabc_1"),
        ("https://www.facebook.com/page/posts/123", "Facebook", "page/posts/123"),
        ("https://tv.naver.com/v/1234", "Naver TV", "1234"),
        ("https://tv.kakao.com/channel/2/cliplink/446", "Kakao TV", "446"),
        ("https://www.google.com/maps/place/X/@37.56,126.97,17z", "Google Maps", "37.56,126.97"),
    ],
)
def test_addresses_of_providers_are_known(address: str, provider: str, name: str) -> None:
    embed = embed_of(address)
    assert embed is not None and (embed.provider.name, embed.id) == (provider, name)
    assert embed.can_be_made
    again = embed_in(embed.code())
    assert again is not None and again.provider is embed.provider


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://a.kr/youtube.com/watch?v=abcdef",
        "https://notyoutube.com/watch?v=abcdef",
        "https://x.com/user",
        "글",
    ],
)
def test_other_addresses_are_not(address: str) -> None:
    assert embed_of(address) is None


def test_a_film_begins_where_the_address_says() -> None:
    embed = embed_of("https://youtu.be/abcdef?t=90")
    assert embed is not None and "embed/abcdef?start=90" in embed.code()


def test_an_address_cannot_leave_its_attribute() -> None:
    embed = embed_of('https://www.facebook.com/a/posts/1"onload="alert(1)')
    assert embed is not None and embed.code().count('"') == embed_of("https://www.facebook.com/a/posts/1").code().count(
        '"'
    )  # type: ignore[union-attr]


def test_the_manner_of_the_article_is_taken() -> None:
    new, other = embed_of("https://youtu.be/newone_1"), embed_of("https://youtu.be/oldone_1")
    assert new is not None and other is not None
    include = '{% include youtube.html id="oldone_1" %}'
    assert written_like(new, [(include, other)]) == '{% include youtube.html id="newone_1" %}'
    frame = '<div class="v"><iframe title="옛 제목" src="https://www.youtube.com/embed/oldone_1"></iframe></div>'
    assert written_like(new, [(frame, other)]) == frame.replace("oldone_1", "newone_1").replace(' title="옛 제목"', "")
    assert written_like(new, []) == new.code()


def test_a_post_is_no_model_for_another() -> None:
    new, other = embed_of("https://x.com/a/status/22"), embed_of("https://x.com/a/status/11")
    assert new is not None and other is not None
    post = '<blockquote class="twitter-tweet"><p>그의 말</p><a href="https://x.com/a/status/11"></a></blockquote>'
    assert written_like(new, [(post, other)]) == new.code()


def test_liquid_tags_are_known_by_their_names() -> None:
    embed = embed_named("youtube", ["abcdef123"])
    assert embed is not None and embed.address == "https://www.youtube.com/watch?v=abcdef123"
    assert embed_named("map", ["a/b"]) is None
    assert embed_named("image", ["abcdef123"]) is None
