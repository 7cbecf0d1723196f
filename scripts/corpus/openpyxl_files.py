"""Writes the ledgers that it is given as JSON, {file: sheets}, as openpyxl writes workbooks."""
import json
import sys
from datetime import datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Border, Side

DAY = datetime(2026, 4, 3, 9, 0, 0)


def put(cell, given):
    if not isinstance(given, dict):
        cell.value = given
    elif "f" in given:
        cell.value = "=" + given["f"]
    elif "percent" in given:
        cell.value = given["percent"]
        cell.number_format = "0.0%"
    elif "date" in given:
        cell.value = datetime.strptime(given["date"], "%Y-%m-%d")
        cell.number_format = 'yyyy"年"m"月"d"日"'
    elif "number" in given:
        cell.value = given["number"]
        cell.number_format = given["format"]
    else:
        raise ValueError(given)


def draw(sheet, given):
    for row, cells in enumerate(given["rows"], 1):
        for column, value in enumerate(cells, 1):
            if value is not None:
                put(sheet.cell(row, column), value)
    for area in given.get("merges", []):
        sheet.merge_cells(area)
    for row in given.get("hidden", []):
        sheet.row_dimensions[row].hidden = True
    for column in given.get("hiddenColumns", []):
        sheet.column_dimensions[column].hidden = True
    for place, text in given.get("comments", {}).items():
        sheet[place].comment = Comment(text, "支部")
    if "filter" in given:
        sheet.auto_filter.ref = given["filter"]
    if "freeze" in given:
        sheet.freeze_panes = given["freeze"]
    if "looksTo" in given:
        sheet[given["looksTo"]].border = Border(bottom=Side(style="thin"))


for path, sheets in json.load(sys.stdin).items():
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = DAY
    for each in sheets:
        draw(book.create_sheet(each["name"]), each)
    book.save(path)
