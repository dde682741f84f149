"""A small shop."""

from .orders import Order, total

__all__ = ["Order", "total"]
