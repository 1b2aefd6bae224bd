"""What a user can hold, or must catch, is importable from the package."""

from __future__ import annotations

import attrs

import newsparse
from newsparse import errors, model


def test_every_class_of_the_model_is_importable_from_the_package() -> None:
    classes = [
        name
        for name, value in vars(model).items()
        if attrs.has(value) and value.__module__ == model.__name__
    ]

    assert [name for name in classes if name not in newsparse.__all__] == []


def test_every_error_is_importable_from_the_package() -> None:
    raised = [
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.NewsparseError)
    ]

    assert [name for name in raised if name not in newsparse.__all__] == []


def test_every_name_of_the_package_can_be_got() -> None:
    assert [name for name in newsparse.__all__ if not hasattr(newsparse, name)] == []
    assert sorted(newsparse.__all__) == sorted(set(newsparse.__all__))
