"""Payments that do not fit their own bill: docs/metrics.md, balances.

Nearly every payment stands on the bill that it pays, so sums of columns do. Where a bill was paid twice, or money was
given back, what is left goes to the unit's other bills in turn; no query says that well. So the rows of such units
(one in twenty or so) come here, one unit after another.
"""

from collections import namedtuple

# Days are numbers, amounts fen. A charge's `row` is its place in the table.
Charge = namedtuple("Charge", "row due amount paid paid_on waived")


def allocate(charges, first, last, as_of):
    """What payments and waivers applied to each charge of a unit by as_of, and the month's receipts.

    Returns {row: (paid, waived)} and (current, arrears, advance).
    """
    order = sorted(range(len(charges)), key=lambda i: (charges[i].due, charges[i].row))
    charges = [charges[i] for i in order]
    entries = []
    for place, charge in enumerate(charges):
        if charge.waived > 0:
            entries.append((charge.paid_on or charge.due, 0, charge.row, charge.waived, place))
        if charge.paid > 0:
            entries.append((charge.paid_on, 1, charge.row, charge.paid, place))
        elif charge.paid < 0:
            entries.append((charge.paid_on, 2, charge.row, -charge.paid, place))
    entries.sort()
    open_ = [charge.amount for charge in charges]
    paid = [0] * len(charges)
    waived = [0] * len(charges)
    parts = []  # of payments, the latest last: what a refund takes back
    received = [0, 0, 0]
    credit = 0
    next_open = 0

    def receive(place, amount):
        due = charges[place].due
        received[1 if due < first else 0 if due <= last else 2] += amount

    for day, kind, _, amount, own in entries:
        if day > as_of:
            break
        in_month = day >= first
        if kind == 0:
            # What is left of a bill's waiver lapses.
            part = min(amount, open_[own])
            open_[own] -= part
            waived[own] += part
        elif kind == 1:
            place = own
            while amount > 0:
                part = min(amount, open_[place])
                if part > 0:
                    open_[place] -= part
                    paid[place] += part
                    parts.append([place, part])
                    amount -= part
                    if in_month:
                        receive(place, part)
                if amount > 0:
                    while next_open < len(charges) and open_[next_open] == 0:
                        next_open += 1
                    if next_open == len(charges):
                        break
                    place = next_open
            credit += amount
            if in_month:
                received[2] += amount
        else:
            part = min(credit, amount)
            credit -= part
            amount -= part
            if in_month:
                received[2] -= part
            while amount > 0 and parts:
                place, applied = parts[-1]
                back = min(applied, amount)
                paid[place] -= back
                open_[place] += back
                next_open = min(next_open, place)
                amount -= back
                if in_month:
                    receive(place, -back)
                if back == applied:
                    parts.pop()
                else:
                    parts[-1][1] -= back
            if in_month:
                received[2] -= amount
    return {charge.row: (paid[i], waived[i]) for i, charge in enumerate(charges)}, tuple(received)


def allocate_units(rows, first, last, as_of):
    """The same for rows (unit, row, due, amount, paid, paid_on, waived), those of a unit together.

    Returns (row, paid, waived) of every row, and (unit, current, arrears, advance) of every unit.
    """
    by_row, by_unit = [], []
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end][0] == rows[start][0]:
            end += 1
        applied, received = allocate([Charge(*row[1:]) for row in rows[start:end]], first, last, as_of)
        by_row += [(row, *sums) for row, sums in applied.items()]
        by_unit.append((rows[start][0], *received))
        start = end
    return by_row, by_unit
