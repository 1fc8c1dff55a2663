#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the points of the benchmark map in QGIS, and tells what a picture costs.

    packaging/bench map --points points.csv      # writes them: longitude, latitude, kind
    QT_QPA_PLATFORM=offscreen python3 docs/qgis/points.py points.csv [--rounds 7] [--picture points.png]

Needs Debian's package python3-qgis (3.22), which nothing else here does. Each point is a grey disc of eight pixels, as in the benchmark's reference;
the picture is 1920 x 1080. A line of JSON each for the whole town, a step of panning, and as near as 2,500 points in view: CPU seconds of the process,
median of the rounds, the first picture left out.
"""
import argparse
import csv
import json
import statistics
import sys
import time

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsMapRendererParallelJob, QgsMapSettings, QgsMarkerSymbol,
                       QgsPointXY, QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

WIDTH, HEIGHT, NEAR = 1920, 1080, 2500


def layer_of(points):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&index=yes", "points", "memory")
    features = []
    for longitude, latitude in points:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": "160,160,164", "outline_color": "0,0,0", "size": "8", "size_unit": "Pixel"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def picture(layer, box):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setBackgroundColor(QColor(0, 0, 0))
    settings.setExtent(box)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def seconds(layer, boxes):
    spent = []
    for box in boxes:
        before = time.process_time()
        picture(layer, box)
        spent.append(time.process_time() - before)
    return statistics.median(spent[1:])


def nearer(box, points):
    """The box around the same middle in which at most NEAR points lie, and how many do."""
    def inside(b):
        return sum(1 for x, y in points if b.xMinimum() <= x <= b.xMaximum() and b.yMinimum() <= y <= b.yMaximum())
    near = QgsRectangle(box)
    while inside(near) > NEAR:
        near.scale(0.85)
    return near, inside(near)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("points")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--picture", help="writes what was drawn")
    wanted = parser.parse_args()
    with open(wanted.points, newline="", encoding="utf-8") as file:
        points = [(float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(file)]
    app = QgsApplication([], False)
    app.initQgis()
    layer = layer_of(points)
    whole = layer.extent()
    step = QgsRectangle(whole)
    step.setXMinimum(step.xMinimum() + whole.width() / 10)
    step.setXMaximum(step.xMaximum() + whole.width() / 10)
    near, shown = nearer(whole, points)
    if wanted.picture:
        picture(layer, whole).save(wanted.picture)
    kinds = [("the layer anew", [whole] * (wanted.rounds + 1)), ("a step of panning", [whole, step] * (wanted.rounds // 2 + 1)),
             ("the layer anew, %d in view" % shown, [near] * (wanted.rounds + 1))]
    for what, boxes in kinds:
        print(json.dumps({"bench": "map", "what": "QGIS: " + what, "n": len(points), "unit": "s CPU", "seconds": round(seconds(layer, boxes), 5)}))
    sys.stdout.flush()
    app.exitQgis()


if __name__ == "__main__":
    main()
