"""Which media type a client likes best, of those that there are.

Source: RFC 9110, HTTP Semantics (2022), section 12.5.1.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["preferred", "ranked"]


def preferred(accept: str, offered: Sequence[str]) -> str:
    """Return the offered media type that an `Accept` header likes best, the first of equals; the first for none."""
    wishes = _wishes(accept)
    return max(offered, key=lambda media_type: _quality(media_type, wishes))


def ranked(accept: str, offered: Sequence[str]) -> list[str]:
    """Return the offered media types that an `Accept` header takes, best first, equals in order; all for none."""
    wishes = _wishes(accept) or [("*/*", 1.0)]
    taken = [media_type for media_type in offered if _quality(media_type, wishes) > 0]
    return sorted(taken, key=lambda media_type: -_quality(media_type, wishes))


def _wishes(accept: str) -> list[tuple[str, float]]:
    return [_wish(part) for part in accept.split(",")[:50] if part.strip()]


def _wish(part: str) -> tuple[str, float]:
    media_type, *settings = (piece.strip() for piece in part.split(";"))
    weights = [setting[2:] for setting in settings if setting.startswith("q=")]
    try:
        return media_type.lower(), float(weights[0]) if weights else 1.0
    except ValueError:
        return media_type.lower(), 0.0


def _quality(media_type: str, wishes: Sequence[tuple[str, float]]) -> float:
    """Return the weight of the most specific wish that a media type meets, 0 for none."""
    ranges = {media_type: 2, f"{media_type.partition('/')[0]}/*": 1, "*/*": 0}
    met = [(ranges[wish], weight) for wish, weight in wishes if wish in ranges]
    return max(met, default=(0, 0.0))[1]
