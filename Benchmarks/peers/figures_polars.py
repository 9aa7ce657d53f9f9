"""Collection rate, receipts, ageing and objections of a company in bill shape, in Polars.

    python figures_polars.py COMPANY OUT          writes OUT/report.xlsx and OUT/figures.csv
    python figures_polars.py COMPANY --read-only  reads the tables into typed columns, and no more
"""

import os
import sys

import polars as pl
import words
from allocation import allocate_units
from workbook import write

LEDGER = {
    "unit": pl.String, "project": pl.String, "fee_item": pl.String, "period": pl.String, "due": pl.Date,
    "amount": pl.Float64, "paid": pl.Float64, "paid_on": pl.Date, "waived": pl.Float64, "ref": pl.String,
}
CALLS = {
    "call_id": pl.String, "unit": pl.String, "project": pl.String, "called_at": pl.String, "caller": pl.String,
    "direction": pl.String, "result": pl.String, "party": pl.String, "topic": pl.String, "outcome": pl.String,
    "objection": pl.String, "promise_date": pl.Date, "promise_amount": pl.Float64, "callback_at": pl.String,
    "duration": pl.Int32, "rings": pl.Int32, "note": pl.String,
}
ROSTER = {
    "unit": pl.String, "project": pl.String, "building": pl.String, "owner": pl.String, "phone": pl.String,
    "area": pl.Float64, "unit_type": pl.String, "occupancy": pl.String, "handover": pl.Date, "steward": pl.String,
    "tags": pl.String,
}
REPAIRS = {
    "repair_id": pl.String, "unit": pl.String, "project": pl.String, "reported": pl.Date, "category": pl.String,
    "description": pl.String, "promised": pl.Date, "completed": pl.Date, "signed": pl.Date,
}


def scan(folder, name, schema, **more):
    """By the order of the columns; the names above stand for those of the header."""
    path = os.path.join(folder, name)
    return pl.scan_csv(path, schema=schema, has_header=False, skip_rows=1, **more)


def collect(frame):
    return frame.collect(engine="streaming")


def read_only(folder):
    called_at = pl.col("called_at").str.to_datetime("%Y-%m-%d %H:%M")
    frames = pl.collect_all(
        [
            scan(folder, "roster.csv", ROSTER),
            scan(folder, "ledger.csv", LEDGER),
            scan(folder, "calls.csv", CALLS).with_columns(called_at),
            scan(folder, "repairs.csv", REPAIRS),
        ],
        engine="streaming",
    )
    print([frame.height for frame in frames])


def roster(folder):
    units = collect(scan(folder, "roster.csv", ROSTER).select("unit", "project", "building", "unit_type", "occupancy", "steward"))
    building = pl.col("building")
    if units["project"].n_unique() > 1:
        building = pl.col("project") + "/" + pl.col("building")
    return units.with_row_index("uid").with_columns(
        building.alias("building"),
        pl.col("unit_type").replace_strict(words.UNIT_TYPES, default="other"),
        pl.col("occupancy").replace_strict(words.OCCUPANCY, default="unknown"),
        pl.col("steward").fill_null("(none)"),
    )


def bills(folder, units):
    """Typed bills, with what was paid and waived on each by as_of."""
    fen = [(pl.col(name) * 100).round().cast(pl.Int64).alias(name) for name in ("amount", "paid", "waived")]
    frame = collect(
        scan(folder, "ledger.csv", LEDGER, row_index_name="row")
        .select("row", "unit", "project", pl.col("fee_item").cast(pl.Categorical), "due", "paid_on", *fen)
        .join(units.lazy().select("unit", "project", "uid"), on=["unit", "project"])
        .drop("unit", "project")
    )
    by_as_of = pl.col("paid_on") <= words.AS_OF
    in_month = by_as_of & (pl.col("paid_on") >= words.FIRST)
    is_odd = (pl.col("paid") + pl.col("waived") > pl.col("amount")) | (pl.col("paid") < 0)
    odd = frame.filter(is_odd).select("uid").unique()
    is_odd_unit = pl.col("uid").is_in(odd["uid"].implode())
    rows = frame.filter(is_odd_unit).sort("uid", "row")
    day = pl.col("due").cast(pl.Int32), pl.col("paid_on").cast(pl.Int32)
    by_row, by_unit = allocate_units(
        rows.select("uid", "row", day[0], "amount", "paid", day[1], "waived").rows(), *day_numbers()
    )
    mended = pl.DataFrame(by_row, schema={"row": frame.schema["row"], "pay": pl.Int64, "waive": pl.Int64}, orient="row")
    # Where no date of payment stands, a waiver is dated on the due day.
    waived_by = pl.coalesce("paid_on", "due") <= words.AS_OF
    plain = frame.filter(~is_odd_unit)
    receipts = plain.filter(in_month).select(
        "uid",
        current=pl.when(pl.col("due").is_between(words.FIRST, words.LAST)).then("paid").otherwise(0),
        arrears=pl.when(pl.col("due") < words.FIRST).then("paid").otherwise(0),
        advance=pl.when(pl.col("due") > words.LAST).then("paid").otherwise(0),
    )
    odd_receipts = pl.DataFrame(
        by_unit,
        schema={"uid": frame.schema["uid"], "current": pl.Int64, "arrears": pl.Int64, "advance": pl.Int64},
        orient="row",
    )
    charges = pl.concat(
        [
            plain.select(
                "uid", "fee_item", "due", "amount",
                pay=pl.when(by_as_of).then("paid").otherwise(0),
                waive=pl.when(waived_by).then("waived").otherwise(0),
            ),
            rows.join(mended, on="row").select("uid", "fee_item", "due", "amount", "pay", "waive"),
        ]
    ).with_columns(net=pl.col("amount") - pl.col("waive"), open=pl.col("amount") - pl.col("waive") - pl.col("pay"))
    return charges, pl.concat([receipts, odd_receipts])


def day_numbers():
    return [(day - words.date(1970, 1, 1)).days for day in (words.FIRST, words.LAST, words.AS_OF)]


def grouped(metric, frame, dimensions, numerator, denominator=None):
    """Figures of a metric by each dimension: those of nothing have no row, but in `all`."""
    sums = [pl.col(name).sum() for name in (numerator, denominator) if name]
    for dimension in dimensions:
        if dimension == "all":
            row = frame.select(*sums).row(0)
            yield metric, "all", "all", row[0], row[1] if denominator else None
            continue
        by = frame.group_by(dimension).agg(*sums)
        for row in by.filter(pl.col(denominator or numerator) != 0).rows():
            yield metric, dimension, str(row[0]), row[1], row[2] if denominator else None


UNIT_DIMENSIONS = ["all", "project", "building", "steward"]
DIMENSIONS = UNIT_DIMENSIONS + ["fee_item", "unit_type", "occupancy"]


def collection(charges, units):
    # Sums by unit and item first: the groups' names are then joined to few rows.
    for metric, after in (("month", words.FIRST - words.timedelta(1)), ("ytd", words.YEAR_START)):
        due = charges.filter((pl.col("due") > after) & (pl.col("due") <= words.LAST))
        sums = due.group_by("uid", "fee_item").agg(pl.col("pay", "net").sum()).join(units, on="uid")
        yield from grouped(f"collection_rate.{metric}", sums, DIMENSIONS, "pay", "net")


def received(receipts, units):
    sums = receipts.group_by("uid").agg(pl.col("current", "arrears", "advance").sum()).join(units, on="uid")
    sums = sums.with_columns(total=pl.col("current") + pl.col("arrears") + pl.col("advance"))
    for name in ("total", "current", "arrears", "advance"):
        yield from grouped(f"received.{name}", sums, UNIT_DIMENSIONS, name)


def bucket(days):
    expression = pl.lit(words.BUCKETS[0][2])
    for start, _, key in words.BUCKETS[1:]:
        expression = pl.when(days >= start).then(pl.lit(key)).otherwise(expression)
    return expression


def ageing(charges, units):
    due = charges.filter((pl.col("due") <= words.LAST) & (pl.col("open") != 0))
    due = due.with_columns(days=(pl.lit(words.AS_OF) - pl.col("due")).dt.total_days().cast(pl.Int32))
    overdue = due.filter(pl.col("days") > 0)
    sums = overdue.group_by("uid", "fee_item").agg(pl.col("open").sum()).join(units, on="uid")
    yield from grouped("open.overdue", sums, DIMENSIONS, "open")
    by_age = due.group_by("uid", bucket=bucket(pl.col("days"))).agg(pl.col("open").sum())
    by_age = by_age.join(units.select("uid", "building"), on="uid")
    by_age = by_age.with_columns((pl.col("building") + "/" + pl.col("bucket")).alias("building/bucket"))
    yield from grouped("ageing.amount", by_age, ["bucket", "building/bucket"], "open")
    worst = overdue.group_by("uid").agg(pl.col("days").max())
    ages = units.select("uid").join(worst, on="uid", how="left")
    ages = ages.select(bucket=pl.when(pl.col("days").is_null()).then(pl.lit("clear")).otherwise(bucket(pl.col("days"))))
    yield from grouped("ageing.units", ages.with_columns(n=pl.lit(1, pl.Int64)), ["bucket"], "n")


def objections(folder, units):
    columns = ["objection", "note", "outcome", "promised"]
    day = pl.col("called_at").str.slice(0, 10)
    calls = collect(
        scan(folder, "calls.csv", CALLS)
        .filter(day.is_between(pl.lit(str(words.PREVIOUS[0])), pl.lit(str(words.AS_OF))))
        .filter(pl.col("result").is_in(words.CONNECTED))
        .select(
            "unit", "project", pl.col("objection", "note", "outcome").fill_null(""),
            promised=pl.col("promise_date").is_not_null(), is_current=day >= str(words.FIRST),
        )
    )
    # There are few different texts: each is looked through once.
    texts = calls.select(columns).unique()
    found = texts.with_columns(
        pl.Series("category", [words.categories(*row) for row in texts.rows()], dtype=pl.List(pl.String))
    )
    calls = calls.join(found, on=columns).select("unit", "project", "category", "is_current")
    for metric, part in (("calls", pl.col("is_current")), ("calls_previous", ~pl.col("is_current"))):
        month = calls.filter(part)
        counts = dict(month.explode("category").drop_nulls("category").group_by("category").len().rows())
        for category in words.CATEGORIES if month.height else ():
            yield f"objections.{metric}", "category", category, counts.get(category, 0), month.height
    objecting = calls.filter("is_current").explode("category").drop_nulls("category")
    objecting = objecting.unique(["unit", "project", "category"]).join(units, on=["unit", "project"])
    objecting = objecting.with_columns(
        (pl.col("building") + "/" + pl.col("category")).alias("building/category"), n=pl.lit(1, pl.Int64)
    )
    yield from grouped("objections.units", objecting, ["category", "building/category"], "n")


def main():
    folder, out = sys.argv[1:3]
    if out == "--read-only":
        return read_only(folder)
    units = roster(folder)
    charges, receipts = bills(folder, units)
    names = units.drop("unit", "project").with_columns(units["project"])
    figures = [*collection(charges, names), *received(receipts, names), *ageing(charges, names)]
    write(out, figures + list(objections(folder, units)))


if __name__ == "__main__":
    main()
