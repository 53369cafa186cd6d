## Charts and tables out of the page

save-as = Save as { $kind }: { $title }
save-chart = Save the chart: { $title }

## The workbook

workbook-making = The Excel workbook is being made…
workbook-failed = The Excel workbook could not be made.
workbook-again = Try again
workbook-too-large = The case is larger than a spreadsheet: take longer periods or fewer initiatives.
workbook-problems = First mend what is wrong in the case; a workbook of it can be made then.
