"""Grows scikit-learn's forest on the series that the benchmark has written, and prints how far off it is and how long it takes.

Debian: apt-get install python3-sklearn. Called by the benchmark: python3 compare.py FOLDER SEEDS
One line of output for each series: name, mean squared error (mean over the seeds), its standard deviation, training and prediction in
milliseconds (medians). The first line is the version.
"""
import pathlib
import statistics
import sys
import time

import numpy
import sklearn
from sklearn.ensemble import RandomForestRegressor


def milliseconds(work):
    start = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - start) * 1000


def main(folder, seeds):
    print(sklearn.__version__)
    for training in sorted(pathlib.Path(folder).glob("*.train.csv")):
        name = training.name.removesuffix(".train.csv")
        seen = numpy.loadtxt(training, delimiter=",", ndmin=2)
        held_out = numpy.loadtxt(training.with_name(f"{name}.test.csv"), delimiter=",", ndmin=2)
        errors, trained, asked = [], [], []
        for seed in range(seeds):
            # Everything else is the contract's: squared error, all features, unlimited depth, 2 to split, 1 per leaf, bootstrap.
            forest = RandomForestRegressor(n_estimators=100, random_state=seed, n_jobs=-1)
            trained.append(milliseconds(lambda: forest.fit(seen[:, :-1], seen[:, -1]))[1])
            errors.append(numpy.mean((forest.predict(held_out[:, :-1]) - held_out[:, -1]) ** 2))
            forest.n_jobs = 1  # Which is the quicker way to ask for one row.
            asked.append(milliseconds(lambda: forest.predict(held_out[:1, :-1]))[1])
        print(name, numpy.mean(errors), numpy.std(errors), statistics.median(trained), statistics.median(asked))


main(sys.argv[1], int(sys.argv[2]))
