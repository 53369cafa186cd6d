## The printed report

report-dialog-title = Report
report-dialog-lead = On paper or as a PDF: the answer, every assumption with its source, the charts, the method and its limits. What you write here stands above the report; it stays in this window and is in no file and no link.
report-dialog-print = Print
report-dialog-ready = Everything that the report shows is computed.
report-dialog-running = Simulations are still running: what is done by the time you print will be in it.
report-dialog-certain = No number of the case has a range: the report will say that nothing was simulated.
report-field-title = Title
report-field-client = Client
report-field-date = Date

report-kind = Business case for customer experience
report-scope = Scope
report-scope-of = { $horizon }, { $currency }
report-example = Example
report-no-answer = The case has errors, and there was no valid figure yet. Mend them on the page, then print again.
report-page = page { $page } of { $pages }
report-foot = cltv { $version } · { $date }

report-headline = Headline figures
report-head-figure = Figure
report-head-value = Value
report-head-exact = Exactly
report-head-about = What it is

register-title = Assumptions
register-head-assumption = Assumption
register-head-value = Value
register-head-range = Range
register-head-source = Source
register-note = What is not listed was left at its default.
register-no-source = no source
register-problem = Problem
register-unsourced = { $count ->
    [one] One of the numbers on which the answer rests most has no source.
   *[other] { $count } of the numbers on which the answer rests most have no source.
}

report-flows = Cash and customers over time
report-bridge = From benefit to NPV
report-readings-note = { $changed ->
    [yes] In contribution; after: at the full effect of the initiatives.
   *[no] In contribution.
}
report-sensitivity = What moves the answer most
report-not-computed = This was not computed by the time of printing. Print again from the button on the page, which asks for it.
report-certain = Every number of this case stands as if it were certain: no futures were simulated, and nothing is said here of the chance that the investment pays.
report-not-simulated = The simulation had not ended by the time of printing. Print again once it has.
report-simulated = { $trials } futures, drawn { $sampling }, seed { $seed }: with the same seed everybody finds the same figures.
report-place = Place: { $place }.

report-method = Method and convention
report-method-chain = The case is projected period by period twice, with the initiatives and without them. Customers leave as their retention says; those who stay pay; what the initiatives change is the difference between the two projections. The benefit is the difference in contribution, and their costs are set against it.
report-method-money = Rates are converted between periods by compounding. A one-off cost stands at the start of its period; everything that recurs stands where the convention puts money. Payback is read from cash that is not discounted, evenly spread within a period.

report-limits = What this report does not say
report-limit-model = It is a model of the assumptions in section 2, no forecast and no audited figure. With other assumptions it gives other figures.
report-limit-effects = The effects of the initiatives are stated, not measured here. That one thing goes with another does not yet mean that it causes it.
report-limit-tax = Money is before tax and financing. Prices grow only where growth is stated; costs stay as they are.
report-limit-market = Answers of competitors, limits of capacity and seasons are left out, and so is what customers tell others, unless it is stated.
report-limit-range = Uncertainty covers the numbers that have a range and moves them as stated; it does not cover the model itself.
report-limit-sources = Sources are those that were given; nobody has checked them here.
report-remarks = { $count ->
    [0] No error and no warning was found by the check of the case.
    [one] { $shown } remark of the check is open: it stands among the remarks above.
   *[other] { $shown } remarks of the check are open: they stand among the remarks above.
}
report-version = Computed with cltv, version { $version }. The same case gives the same figures to the last digit on every machine.

report-cash = { $period ->
    [month] Cash month by month
    [quarter] Cash quarter by quarter
   *[year] Cash year by year
}
report-cash-note = Of the initiatives: with them less without them.
