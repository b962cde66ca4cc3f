"""Bodies of every kind of block, for laws."""

BODIES = (
    "## 제목 하나\n\n문단 *굵은* 글 1986년 a1. b\n둘째 줄 [링크](/u \"제목\")\n\n- 하나\n- 둘 셋\n  1. 안쪽\n\n> 인용 글\n> 이어서\n",
    '<p data-ke-size="size16">글 <b>굵은 글</b> &amp; 글</p>\n맨글 한 줄\n\n<div markdown="1">\n안의 글\n</div>\n\n<ul><li>항목</li></ul>\n',
    "제목 글\n======\n\n말\n: 뜻풀이 글\n\n| 가나 | 다라 |\n|---|---|\n| 마바 | 사아 |\n\n[^1]: 각주\n\n*[AB]: 약어\nAB 글 AB 끝\n",
    "--- \n글 앞\n\n```a b\n코드 글\n```\n\n    들여쓴 코드\n\n$$\nx y\n$$\n\n- [x] 한 일\n- [ ] 할 일\n\n1. 첫째\n\n   둘째 문단\n",
    "가 {{ site.title }} 나\n\n{% raw %}\n글\n{% endraw %}\n\n<!-- 주석 글 -->\n글{: .x}\n{: #id}\n\n<details><summary>요약 글</summary>글</details>\n",
    "글 http://a.kr/x 끝\n\n줄 하나  \n줄 둘\\\n줄 셋\n\n[r]: /u\n[r] 글 [다른 글][r]\n\n* * *\n\n<figure><img src=\"/a\"><figcaption>설명 글</figcaption></figure>\n",
)
