"""Rules on personal data: numbers of residents, mobile telephones and bank accounts; office lines pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity

ADDRESSES = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')]+|\b(?:src|href|srcset|data-[\w-]+|id|class|style)\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    r"|\]\([^)\s]*|^(?:image|permalink|slug|thumbnail|redirect_from)\s*:.*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What is an address or an attribute, and no text that anybody reads."""

_RESIDENT = re.compile(r"(?<![\w.-])(\d{6})\s?[-–—]?\s?([1-8]\d{6})(?![\w-])", re.ASCII)
_MOBILE = re.compile(r"(?<![\w.,/-])(?:\+82[-.\s]?\(?0?\)?|0)1[016789]\)?[-.\s]?\d{3,4}[-.\s]?\d{4}(?![\w-])", re.ASCII)
_BANK = (
    r"(?:국민|신한|우리|하나|농협|기업|수협|제일|씨티|부산|대구|경남|광주|전북|제주|산업|새마을금고|신협|우체국|"
    r"카카오뱅크|케이뱅크|토스뱅크|KB|NH|IBK|SC)\s?(?:은행|뱅크|중앙회)?|계좌(?:번호)?|후원금?|예금주|입금"
)
_NUMBER = r"(?<![\d-])(?:\d{2,6}(?:-\d{2,7}){1,3}|\d{10,14})(?![\d-])"
_ACCOUNT = re.compile(rf"(?:{_BANK})[^\d\n]{{0,15}}({_NUMBER})|({_NUMBER})[^\w\n]{{1,3}}(?:{_BANK})")
_OFFICE = re.compile(r"0\d{1,2}-\d{3,4}-\d{4}|1[568]\d\d-\d{4}|\d{3,4}-\d{4}|0\d{8,10}|050\d-\d{3,4}-\d{4}")
_DAY = re.compile(r"(?:19|20)\d\d-\d{1,2}-\d{1,2}")
_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)


def personal_data(context: CheckContext) -> Iterator[Diagnostic]:
    """What should not be published of a person; numbers in addresses and attributes are let be."""
    text = ADDRESSES.sub(lambda found: " " * len(found[0]), context.article.text)
    for found in _RESIDENT.finditer(text):
        if is_resident_number(found[1] + found[2]):
            detail = f"{found[1]}-{found[2][0]}******"
            yield Diagnostic("resident-number", Severity.ERROR, detail=detail, at=found.start())
    for found in _MOBILE.finditer(text):
        yield Diagnostic("mobile-number", Severity.WARNING, detail=found[0].strip(), at=found.start())
    for found in _ACCOUNT.finditer(text):
        number = found[1] or found[2]
        if 10 <= sum(map(str.isdigit, number)) <= 14 and not _is_other(number):
            at = found.start(1) if found[1] else found.start(2)
            yield Diagnostic("bank-account", Severity.WARNING, detail=number, at=at)


def _is_other(number: str) -> bool:
    is_told_already = _MOBILE.fullmatch(number) or (len(number) == 13 and is_resident_number(number))
    return bool(is_told_already or _OFFICE.fullmatch(number) or _DAY.fullmatch(number))


def is_resident_number(digits: str) -> bool:
    """Whether 13 digits are a Korean resident's or registered foreigner's number: a day that was, and the check digit.

    Source: 주민등록법 시행규칙, as in use until October 2020; later numbers have no check digit and are not told apart.
    """
    sign = int(digits[6])
    century = 1900 if sign in (1, 2, 5, 6) else 2000
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return ((13 if sign >= 5 else 11) - total % 11) % 10 == int(digits[12])
