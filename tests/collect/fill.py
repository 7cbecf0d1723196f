# Fills in workbooks with openpyxl: `python3 fill.py LIST`, the same list as for fill.mjs. It keeps no formula results
# and no document property.
import json
import sys

from openpyxl import load_workbook

with open(sys.argv[1], encoding='utf-8') as jobs:
    for job in json.load(jobs):
        workbook = load_workbook(job['from'])
        for sheet, cells in job['typed'].items():
            for address, value in cells.items():
                workbook[sheet][address] = value
        workbook.save(job['to'])
