"""Blocks labelled as footer to the article's :class:`~newsparse.model.Footer`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import get_args

from ..blocks import extent
from ..footers.readable import find_emails, find_links
from ..model import Block, Footer, FooterKind, FooterPart
from ..readings import Readings

_KINDS: tuple[FooterKind, ...] = get_args(FooterKind)
_MAIL = "mailto:"


def read_footer(blocks: Sequence[Block], read: Readings) -> Footer | None:
    """The footer that *blocks* make: neighbouring blocks of one kind are one part."""
    if not blocks:
        return None
    kinds = _kinds(blocks, read)
    parts = []
    for kind, group in groupby(zip(kinds, blocks, strict=True), key=lambda pair: pair[0]):
        parts.append(_part(kind, [block for _, block in group]))
    return Footer(
        "\n\n".join(block.text for block in blocks if block.text),
        tuple(parts),
        extent(blocks),
    )


def _kinds(blocks: Sequence[Block], read: Readings) -> list[FooterKind]:
    """The kind each block's rule names; a block of the run takes its neighbour's."""
    kinds: list[FooterKind | None] = [_kind(block, read) for block in blocks]
    before: FooterKind = next((kind for kind in kinds if kind), "note")
    out: list[FooterKind] = []
    for kind in kinds:
        before = kind or before
        out.append(before)
    return out


def _kind(block: Block, read: Readings) -> FooterKind | None:
    last = block.rule.rpartition(".")[2].replace("-", "_")
    for kind in _KINDS:
        if last == kind:
            return kind
    verdict = read.footer(block.text)
    return verdict.kind if verdict else None


def _part(kind: FooterKind, blocks: Sequence[Block]) -> FooterPart:
    text = "\n\n".join(block.text for block in blocks if block.text)
    return FooterPart(
        kind,
        text,
        extent(blocks),
        blocks[0].rule,
        tuple(dict.fromkeys(_links(blocks))),
        tuple(dict.fromkeys(_emails(blocks))),
    )


def _links(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (to for to in _targets(block) if not to.startswith(("#", _MAIL)))
        yield from find_links(block.text)


def _emails(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        written = (to for to in _targets(block) if to.startswith(_MAIL))
        yield from (to.removeprefix(_MAIL).partition("?")[0] for to in written)
        yield from find_emails(block.text)


def _targets(block: Block) -> Iterator[str]:
    return (mark.target for mark in block.marks if mark.kind == "link")
