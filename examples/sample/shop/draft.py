"""Half typed: the broken line is reported, the functions around it are analysed."""


def vat(amount):
    return amount * 0.19


discount = {"gold": 0.1, "silver": 

def late(order) -> bool:
    return order.due == None
