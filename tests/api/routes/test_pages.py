import re
from urllib.parse import urljoin, urlsplit

import pytest

REFERENCE = re.compile(r"""<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)""")


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_a_documentation_page_needs_no_address_outside(client, page):
    answer = client.get(page)
    addresses = REFERENCE.findall(answer.text)
    assert addresses
    for address in addresses:
        assert not urlsplit(urljoin("/", address)).netloc
        assert client.get(address).status_code == 200
    assert "://" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'self';")


def test_the_style_sheet_reaches_for_nothing_outside(client):
    style = client.get("/docs/assets/swagger-ui.css").text
    assert not re.findall(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//", style)


def test_an_asset_that_there_is_not_is_not_found(refused):
    refused("/docs/assets/passwd", 404)


def test_the_index_has_addresses_to_try(shipped):
    for address in shipped.get("/").json()["try"]:
        assert shipped.get(address).json()["items"]
