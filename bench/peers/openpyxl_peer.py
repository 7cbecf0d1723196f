"""The sheets of plans.json written by openpyxl; prints its processor time in milliseconds."""
import io
import json
import sys
import time

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

THIN = Border(**{side: Side(style="thin") for side in ("left", "right", "top", "bottom")})


def area(a):
    first = f"{get_column_letter(a['column'] + 1)}{a['row'] + 1}"
    return f"{first}:{get_column_letter(a['column'] + a['columns'])}{a['row'] + a['rows']}"


def looks(style, known={}):
    key = json.dumps(style, sort_keys=True)
    if key not in known:
        font = style["font"]
        known[key] = {
            "font": Font(name=font["name"], size=font["size"], bold=font.get("bold", False)),
            "fill": PatternFill("solid", fgColor=style["fill"]) if "fill" in style else None,
            "border": THIN if style["border"] == "thin" else None,
            "alignment": Alignment(horizontal=style["horizontal"], vertical=style["vertical"], wrap_text=style["wrap"] == "wrap"),
            "number_format": style["format"],
            "protection": Protection(locked=style["entry"] == "locked"),
        }
    return known[key]


def draw(book, plan):
    sheet = book.create_sheet(plan["name"])
    sheet.sheet_state = plan["visibility"]
    for index, column in enumerate(plan["columns"]):
        sheet.column_dimensions[get_column_letter(index + 1)].width = column["width"]
    for at, row in enumerate(plan["rows"]):
        if "height" in row:
            sheet.row_dimensions[at + 1].height = row["height"]
        for column, cell in enumerate(row["cells"]):
            if cell is None:
                continue
            target = sheet.cell(at + 1, column + 1, cell.get("formula", cell["value"]))
            for name, value in looks(cell["style"]).items():
                if value is not None:
                    setattr(target, name, value)
    for merge in plan["merges"]:
        if merge["rows"] * merge["columns"] > 1:
            sheet.merge_cells(area(merge))
    for plan_rule in plan["validations"]:
        rule, prompt, error = plan_rule["rule"], plan_rule["prompt"], plan_rule["error"]
        first = f'"{",".join(rule["values"])}"' if rule["kind"] == "list" else area(rule["area"]) if rule["kind"] == "cells" else rule["min"]
        words = {"errorTitle": error["title"], "error": error["text"]}
        if prompt is not None:
            words.update(promptTitle=prompt["title"], prompt=prompt["text"])
        kind = "list" if rule["kind"] == "cells" else rule["kind"]
        validation = DataValidation(type=kind, formula1=first, formula2=rule.get("max"), allow_blank=True, **words)
        validation.add(area(plan_rule["area"]))
        sheet.add_data_validation(validation)
    for highlight in plan["highlights"]:
        fill = PatternFill(bgColor=highlight["fill"], fill_type="solid")
        sheet.conditional_formatting.add(area(highlight["area"]), FormulaRule(formula=[highlight["formula"][1:]], fill=fill))
    sheet.protection.sheet = plan["protection"] == "slips"


with open(sys.argv[1], encoding="utf-8") as file:
    books = json.load(file)
start = time.process_time()
for plans in books:
    book = Workbook()
    book.remove(book.active)
    for plan in plans:
        draw(book, plan)
    book.save(io.BytesIO())
print((time.process_time() - start) * 1000)
