"""The monthly report, grown over the years."""

import datetime  # noqa: F401


def monthly(orders: list, month: int, currency: str) -> list[str]:
    """Lines of the report."""
    out = []
    orders_text = str(len(orders))
    out.append("orders")
    out.append(orders_text)
    out.append("")
    month_text = str(month)
    out.append("month")
    out.append(month_text)
    out.append("")
    currency_text = str(currency)
    out.append("currency")
    out.append(currency_text)
    out.append("")
    first_text = str(min(orders))
    out.append("first")
    out.append(first_text)
    out.append("")
    last_text = str(max(orders))
    out.append("last")
    out.append(last_text)
    out.append("")
    if len(orders) > 10:
        out.append("tiny")
        out.append("-" * 10)
        out.append("")
    if len(orders) > 50:
        out.append("small")
        out.append("-" * 50)
        out.append("")
    if len(orders) > 100:
        out.append("fair")
        out.append("-" * 3)
        out.append("")
    if len(orders) > 500:
        out.append("good")
        out.append("-" * 15)
        out.append("")
    if len(orders) > 1000:
        out.append("large")
        out.append("-" * 30)
        out.append("")
    if len(orders) > 5000:
        out.append("huge")
        out.append("-" * 53)
        out.append("")
    north = [order for order in orders if order.region == "north"]
    if north:
        out.append("north")
        out.append(str(len(north)))
    south = [order for order in orders if order.region == "south"]
    if south:
        out.append("south")
        out.append(str(len(south)))
    east = [order for order in orders if order.region == "east"]
    if east:
        out.append("east")
        out.append(str(len(east)))
    west = [order for order in orders if order.region == "west"]
    if west:
        out.append("west")
        out.append(str(len(west)))
    return out


def announce(orders: list) -> None:
    title = "orders " "of the day"
    print(title, len(orders,))


def headline(day: str) -> str:
    '''What stands on top of the page.'''
    rule = '-' * 20
    page = '''Orders
    ''' + rule
    return page + "of the \"day\" " + day + ", it\'s said"
