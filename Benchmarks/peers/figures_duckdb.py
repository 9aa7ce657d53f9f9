"""Collection rate, receipts, ageing and objections of a company in bill shape, in DuckDB.

    python figures_duckdb.py COMPANY OUT          writes OUT/report.xlsx and OUT/figures.csv
    python figures_duckdb.py COMPANY --read-only  reads the tables into typed columns, and no more
"""

import os
import sys

import duckdb
import numpy as np
import words
from allocation import allocate_units
from workbook import write

LEDGER = {
    "unit": "VARCHAR", "project": "VARCHAR", "fee_item": "VARCHAR", "period": "VARCHAR", "due": "DATE",
    "amount": "DECIMAL(15,2)", "paid": "DECIMAL(15,2)", "paid_on": "DATE", "waived": "DECIMAL(15,2)", "ref": "VARCHAR",
}
CALLS = {
    "call_id": "VARCHAR", "unit": "VARCHAR", "project": "VARCHAR", "called_at": "TIMESTAMP", "caller": "VARCHAR",
    "direction": "VARCHAR", "result": "VARCHAR", "party": "VARCHAR", "topic": "VARCHAR", "outcome": "VARCHAR",
    "objection": "VARCHAR", "promise_date": "DATE", "promise_amount": "DECIMAL(15,2)", "callback_at": "TIMESTAMP",
    "duration": "INTEGER", "rings": "INTEGER", "note": "VARCHAR",
}
ROSTER = {
    "unit": "VARCHAR", "project": "VARCHAR", "building": "VARCHAR", "owner": "VARCHAR", "phone": "VARCHAR",
    "area": "DECIMAL(10,2)", "unit_type": "VARCHAR", "occupancy": "VARCHAR", "handover": "DATE", "steward": "VARCHAR",
    "tags": "VARCHAR",
}
REPAIRS = {
    "repair_id": "VARCHAR", "unit": "VARCHAR", "project": "VARCHAR", "reported": "DATE", "category": "VARCHAR",
    "description": "VARCHAR", "promised": "DATE", "completed": "DATE", "signed": "DATE",
}


def source(folder, name, columns):
    """A table function for a file of known columns: nothing is sniffed."""
    path = os.path.join(folder, name).replace("'", "''")
    types = ", ".join(f"'{column}': '{kind}'" for column, kind in columns.items())
    return f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', columns = {{{types}}})"


def read_only(folder):
    database = duckdb.connect()
    tables = (("roster.csv", ROSTER), ("ledger.csv", LEDGER), ("calls.csv", CALLS), ("repairs.csv", REPAIRS))
    for name, columns in tables:
        table = name.removesuffix(".csv")
        database.execute(f"CREATE TABLE {table} AS FROM {source(folder, name, columns)}")
        print(database.execute(f"SELECT count(*) FROM {table}").fetchall())


def mapping(name, column, default):
    pairs = " ".join(f"WHEN '{word}' THEN '{code}'" for word, code in name.items())
    return f"CASE {column} {pairs} ELSE '{default}' END"


def load(database, folder):
    """Units with their groups' names, and bills in whole fen."""
    database.execute(f"""
        CREATE TABLE units AS
        WITH roster AS (FROM {source(folder, "roster.csv", ROSTER)}),
        several AS (SELECT count(DISTINCT project) > 1 AS several FROM roster)
        SELECT (row_number() OVER ())::UINTEGER AS uid, unit, project, coalesce(steward, '(none)') AS steward,
            CASE WHEN several THEN project || '/' || building ELSE building END AS building,
            {mapping(words.UNIT_TYPES, "unit_type", "other")} AS unit_type,
            {mapping(words.OCCUPANCY, "occupancy", "unknown")} AS occupancy
        FROM roster, several
    """)
    database.execute(f"""
        CREATE TABLE bills AS
        SELECT row, uid, fee_item, due, paid_on, amount, paid, waived
        FROM (SELECT (row_number() OVER ())::UINTEGER AS row, unit, project, fee_item, due, paid_on,
                (amount * 100)::BIGINT AS amount, (paid * 100)::BIGINT AS paid, (waived * 100)::BIGINT AS waived
            FROM {source(folder, "ledger.csv", LEDGER)})
        JOIN units USING (unit, project)
    """)


def apply_payments(database):
    """Views of what was paid and waived on each bill by as_of, and of the month's receipts."""
    database.execute("CREATE TABLE odd AS SELECT DISTINCT uid FROM bills WHERE paid + waived > amount OR paid < 0")
    rows = database.execute("""
        SELECT uid, row, due - DATE '1970-01-01', amount, paid, paid_on - DATE '1970-01-01', waived
        FROM bills SEMI JOIN odd USING (uid) ORDER BY uid, row
    """).fetchall()
    days = [(day - words.date(1970, 1, 1)).days for day in (words.FIRST, words.LAST, words.AS_OF)]
    by_row, by_unit = allocate_units(rows, *days)
    insert(database, "mended (row UINTEGER, pay BIGINT, waive BIGINT)", by_row)
    insert(database, "odd_receipts (uid UINTEGER, current BIGINT, arrears BIGINT, advance BIGINT)", by_unit)
    database.execute(f"""
        CREATE TABLE charges AS
        SELECT uid, fee_item, due, amount - waive AS net, pay, amount - waive - pay AS open
        FROM (SELECT uid, fee_item, due, amount,
                CASE WHEN paid_on <= DATE '{words.AS_OF}' THEN paid ELSE 0 END AS pay,
                CASE WHEN coalesce(paid_on, due) <= DATE '{words.AS_OF}' THEN waived ELSE 0 END AS waive
            FROM bills ANTI JOIN odd USING (uid)
            UNION ALL SELECT uid, fee_item, due, amount, pay, waive FROM bills JOIN mended USING (row))
    """)
    database.execute(f"""
        CREATE TABLE receipts AS
        SELECT uid,
            sum(CASE WHEN due BETWEEN DATE '{words.FIRST}' AND DATE '{words.LAST}' THEN paid ELSE 0 END) AS current,
            sum(CASE WHEN due < DATE '{words.FIRST}' THEN paid ELSE 0 END) AS arrears,
            sum(CASE WHEN due > DATE '{words.LAST}' THEN paid ELSE 0 END) AS advance
        FROM bills ANTI JOIN odd USING (uid)
        WHERE paid_on BETWEEN DATE '{words.FIRST}' AND DATE '{words.AS_OF}' GROUP BY uid
        UNION ALL FROM odd_receipts
    """)


def insert(database, table, rows):
    """A list of rows of whole numbers to a table, by way of arrays: row by row it would take longer than the ledger."""
    database.execute(f"CREATE TABLE {table}")
    numbers = np.array(rows, dtype=np.int64).reshape(len(rows), table.count(",") + 1)
    columns = {f"c{place}": np.ascontiguousarray(numbers[:, place]) for place in range(numbers.shape[1])}
    database.execute(f"INSERT INTO {table.split()[0]} FROM columns")


UNIT_DIMENSIONS = ["all", "project", "building", "steward"]
DIMENSIONS = UNIT_DIMENSIONS + ["fee_item", "unit_type", "occupancy"]


def grouped(database, metric, table, dimensions, numerator, denominator=None):
    """Figures of a metric by each dimension in one pass: those of nothing have no row, but in `all`."""
    columns = [f'"{dimension}"' for dimension in dimensions if dimension != "all"]
    sets = ", ".join(["()"] * ("all" in dimensions) + [f"({column})" for column in columns])
    second = f"coalesce(sum({denominator}), 0)::BIGINT" if denominator else "NULL"
    rows = database.execute(f"""
        SELECT {", ".join(columns)}, {", ".join(f"grouping({column})" for column in columns)},
            coalesce(sum({numerator}), 0)::BIGINT, {second}
        FROM {table} GROUP BY GROUPING SETS ({sets})
    """).fetchall()
    for row in rows:
        keys, gone, (first, last) = row[: len(columns)], row[len(columns) : -2], row[-2:]
        here = [place for place, flag in enumerate(gone) if flag == 0]
        if not here:
            yield metric, "all", "all", first, last
        elif (last if denominator else first) != 0:
            yield metric, columns[here[0]].strip('"'), keys[here[0]], first, last


def collection(database):
    # Sums by unit and item first: the groups' names are then joined to few rows.
    for metric, after in (("month", words.FIRST - words.timedelta(1)), ("ytd", words.YEAR_START)):
        table = f"""(SELECT uid, fee_item, sum(pay) AS pay, sum(net) AS net FROM charges
            WHERE due > DATE '{after}' AND due <= DATE '{words.LAST}' GROUP BY ALL) JOIN units USING (uid)"""
        yield from grouped(database, f"collection_rate.{metric}", table, DIMENSIONS, "pay", "net")


def received(database):
    for name in ("current + arrears + advance", "current", "arrears", "advance"):
        metric = "received." + (name if name.isalpha() else "total")
        yield from grouped(database, metric, "receipts JOIN units USING (uid)", UNIT_DIMENSIONS, name)


def bucket(days):
    cases = [f"WHEN {days} <= {end} THEN '{key}'" for _, end, key in words.BUCKETS if end is not None]
    return f"CASE {' '.join(cases)} ELSE '{words.BUCKETS[-1][2]}' END"


def ageing(database):
    due = f"""(SELECT uid, fee_item, open, DATE '{words.AS_OF}' - due AS days FROM charges
        WHERE due <= DATE '{words.LAST}' AND open <> 0)"""
    table = f"(SELECT uid, fee_item, sum(open) AS open FROM {due} WHERE days > 0 GROUP BY ALL) JOIN units USING (uid)"
    yield from grouped(database, "open.overdue", table, DIMENSIONS, "open")
    table = f"""(SELECT open, bucket, building || '/' || bucket AS "building/bucket"
        FROM (SELECT uid, {bucket("days")} AS bucket, sum(open) AS open FROM {due} GROUP BY ALL) JOIN units USING (uid))"""
    yield from grouped(database, "ageing.amount", table, ["bucket", "building/bucket"], "open")
    table = f"""(SELECT CASE WHEN days IS NULL THEN 'clear' ELSE {bucket("days")} END AS bucket
        FROM units LEFT JOIN (SELECT uid, max(days) AS days FROM {due} WHERE days > 0 GROUP BY uid) USING (uid))"""
    yield from grouped(database, "ageing.units", table, ["bucket"], "1")


def objections(database, folder):
    connected = ", ".join(f"'{word}'" for word in words.CONNECTED)
    database.execute(f"""
        CREATE TABLE calls AS
        SELECT unit, project, coalesce(objection, '') AS objection, coalesce(note, '') AS note,
            coalesce(outcome, '') AS outcome, promise_date IS NOT NULL AS promised,
            called_at >= DATE '{words.FIRST}' AS is_current
        FROM {source(folder, "calls.csv", CALLS)}
        WHERE called_at >= DATE '{words.PREVIOUS[0]}' AND called_at < DATE '{words.AS_OF}' + 1 AND result IN ({connected})
    """)
    # There are few different texts: each is looked through once.
    texts = database.execute("SELECT DISTINCT objection, note, outcome, promised FROM calls").fetchall()
    database.execute("CREATE TABLE found (objection VARCHAR, note VARCHAR, outcome VARCHAR, promised BOOL, category VARCHAR)")
    rows = [(*text, category) for text in texts for category in words.categories(*text)]
    if rows:
        database.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?)", rows)
    for metric, part in (("calls", "is_current"), ("calls_previous", "NOT is_current")):
        total = database.execute(f"SELECT count(*) FROM calls WHERE {part}").fetchone()[0]
        counts = database.execute(f"""
            SELECT category, count(*) FROM calls JOIN found USING (objection, note, outcome, promised)
            WHERE {part} GROUP BY category
        """)
        counts = dict(counts.fetchall())
        for category in words.CATEGORIES if total else ():
            yield f"objections.{metric}", "category", category, counts.get(category, 0), total
    table = """(SELECT category, building || '/' || category AS "building/category"
        FROM (SELECT DISTINCT unit, project, category FROM calls JOIN found USING (objection, note, outcome, promised)
            WHERE is_current) JOIN units USING (unit, project))"""
    yield from grouped(database, "objections.units", table, ["category", "building/category"], "1")


def main():
    folder, out = sys.argv[1:3]
    if out == "--read-only":
        return read_only(folder)
    database = duckdb.connect()
    load(database, folder)
    apply_payments(database)
    write(out, [*collection(database), *received(database), *ageing(database), *objections(database, folder)])


if __name__ == "__main__":
    main()
