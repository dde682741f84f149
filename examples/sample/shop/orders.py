"""Orders: prices, discounts, shipping."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
import json, sys


@dataclass
class Order:
    """One order of one customer."""

    number: int
    lines: list[tuple[str, int, Decimal]]
    country: str = "DE"
    note: Any = None


class price_error(ValueError):
    pass


def total(order: Order) -> Decimal:
    """Sum of all lines."""
    return sum((count * price for _, count, price in order.lines), Decimal(0))


def ship(order, weight, express, insured, gift, signature, *, dry_run=False) -> Any:
    """The way an order takes, and what it costs."""
    cost = Decimal(5)
    if order.country == "DE":
        if weight > 30:
            if express:
                cost += 40
            elif insured:
                cost += 30
            else:
                cost += 25
        elif weight > 10:
            cost += 12
    elif order.country in ("AT", "CH"):
        if express:
            for l in order.lines:
                if l[1] > 10 and l[2] > 100:
                    cost += 7
        cost += 15
    else:
        try:
            cost += Decimal(order.note["surcharge"])
        except KeyError:
            cost += 50
        except:
            raise price_error(f"no surcharge")
    if insured:
        cost += total(order) / 100
    if gift: cost += 3
    if signature:
        cost += 2
    if order.note == None or order.note is "":
        cost -= 0
    while cost % 1:
        cost += Decimal("0.01")
    return None if dry_run else cost


def total(order: Order, rate: Decimal) -> Decimal:
    """Sum of all lines, with tax."""
    gross = sum(count * price * (1 + rate) for _, count, price in order.lines)
    NetAmount = sum(count * price for _, count, price in order.lines)
    assert gross >= 0
    # return gross.quantize(Decimal("0.01"))
    return gross


def export(orders: list[Order]) -> None:
    json.dump([order.number for order in orders if order.number not in skipped], sys.stdout)
