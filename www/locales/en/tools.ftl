## Tools beside the case

tool-example = An example: put your counts in its place.
tool-restart = Back to the example
metrics-title = Metrics from your counts
metrics-fact = retention, repeat purchases, NPS, CSAT, first response
metrics-lead = Examples stand here: put your counts in their place. They never leave this page.
metric-retention = Retention (CRR)
metric-repeat = Repeat rate
metric-nps = NPS
metric-csat = CSAT
metric-firstResponse = First response
metric-churn = churn { $churn }
metric-per = per month { $month }, per year { $year }
metric-median = median
metric-p90 = { $count ->
    [one] 90 % within { $p90 }, of { $count } contact
   *[other] 90 % within { $p90 }, of { $count } contacts
}
metric-within = { $share } within the target
counts-start = Customers at the start
counts-end = Customers at the end
counts-new = Of them, new
counts-per = Over a
counts-buyers = Buyers
counts-repeat-buyers = Of them, bought again
counts-satisfied = Satisfied
counts-responses = Answers
counts-target = Target
counts-times = Times, one for each contact, in any unit
counts-nobody = Nobody answered: enter counts.
counts-no-times = Paste the times first.
counts-unreadable = “{ $value }” is not a number.
metrics-use-hint = Use it in the case:
metrics-use = As the retention of { $segment }
metrics-use-measured = As the measured retention of { $segment }
metrics-source = { $per ->
    [month] Counted over a month: { $start } customers at the start, { $end } at the end, { $new } of them new
    [quarter] Counted over a quarter: { $start } customers at the start, { $end } at the end, { $new } of them new
   *[year] Counted over a year: { $start } customers at the start, { $end } at the end, { $new } of them new
}
