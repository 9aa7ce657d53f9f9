"""Compares figures with those of dunning: python check.py METRICS FIGURES…

Of each metric below both must have the same rows with the same numbers, by every dimension.
"""

import csv
import sys

from workbook import CHAPTERS

METRICS = {metric for metrics in CHAPTERS.values() for metric in metrics}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        (row["metric"], row["dimension"], row["key"]): (row["numerator"], row["denominator"]) for row in rows
    }


def main():
    metrics = read(sys.argv[1])
    failed = False
    for path in sys.argv[2:]:
        figures = read(path)
        wanted = {key: value for key, value in metrics.items() if key[0] in METRICS}
        differences = [
            (key, wanted.get(key), figures.get(key))
            for key in sorted(wanted.keys() | figures.keys())
            if wanted.get(key) != figures.get(key)
        ]
        for key, ours, theirs in differences[:20]:
            print(",".join(key), "dunning", ours, "here", theirs, file=sys.stderr)
        failed = failed or bool(differences) or not figures
        verdict = f"{len(differences)} differ" if differences else "all equal"
        print(f"{path}: {len(figures)} figures of {len(METRICS)} metrics, {verdict}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
