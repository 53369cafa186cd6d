## From data

data-title = From data
data-fact = retention from cohorts, customer value from purchases, effect from a pilot
data-lead = Figures of your own in place of guesses. Everything is computed in this page: no file and no row of it leaves your browser, and the case keeps only what you put into it.
data-loading = One moment…
data-not-loaded = This part could not be loaded.
data-way = What do you have?
data-way-cohorts = A table of cohorts
data-way-purchases = Purchases
data-way-pilot = A pilot or A/B test
data-open = Open a file
data-size = { $size } MB
data-use = Use it in the case:
data-use-new-segment = As a new segment
data-fitting = Fitting…
data-chosen = used
data-actual = Actual
data-expected = Model
data-low = Low
data-high = High
data-unit = { $unit ->
    [day] Day
    [week] Week
    [month] Month
    [quarter] Quarter
   *[year] Year
}
data-head-parameters = Parameters
data-head-likelihood = Log-likelihood
chart-of-data = your data

unfit-noLoss = Nobody has left yet: how fast customers leave cannot be told.
unfit-everybodyLeft = Everybody left at once: there is no curve to tell.
unfit-onePeriod = One period only: whether churn slows down cannot be told.
unfit-noRepeatPurchase = Nobody bought a second time: how often customers buy cannot be told.
unfit-tooFewCustomers = Too few customers to tell.
unfit-equalSpend = All customers spend the same: how spending differs cannot be told.
unfit-ridge = The data do not bound { $parameters }: the fit gets no worse however far they run. Most often customers differ too little from one another, or were seen for too short a time.
unfit-notConverged = The search for the best fit did not end.

## A table of cohorts

cohorts-lead = A published example stands here: put your table in its place. Each row is a cohort: customers at the start, then how many were still here after 1, 2, … periods. Empty is not counted.
cohorts-table = Customers still here, by cohort and period
cohorts-read = { $count ->
    [one] Read as { $count } cohort of { $customers } customers, { $columns } columns.
   *[other] Read as { $count } cohorts of { $customers } customers, up to { $columns } columns.
}
cohorts-reading = { $count ->
    [one] Read as { $count } cohort, { $columns } columns.
   *[other] Read as { $count } cohorts, up to { $columns } columns.
}
cohorts-too-large = That is more than { $size } MB: no table of cohorts is so large. What stood here stays.
cohorts-high-end = Example: High End
cohorts-regular = Example: Regular
cohorts-published = Examples: two segments of a company, Fader & Hardie 2007.
cohorts-per = A column is a
cohorts-holdout = Last columns kept out
cohorts-holdout-hint = Not fitted but foretold, to see how far the curve can be trusted.
cohorts-horizon = Periods shown
cohorts-empty = Paste a table first.
cohorts-unreadable = Row { $row }, column { $column }: “{ $text }” is not a count of customers.
cohorts-wrong = { $kind ->
    [rises] { $cohort }, after { $column }: { $value } is more than before. Customers who are still here never become more.
   *[count] { $cohort }, after { $column }: { $value } is not a count of customers.
}
cohorts-refused = The table cannot be fitted: { $reason }
cohorts-none = These data cannot tell how customers stay.
cohorts-sentence = { $curve }: of 100 customers **{ $one }** are still here after { $first } and **{ $seen }** after { $periods }; **{ $end }** ({ $low } to { $high }) are expected to be here after { $horizon }.
cohorts-fits = Curves compared
cohorts-head-curve = Curve
cohorts-head-holdout = Missed by, customers
cohorts-naive = “Missed by” is the mean over the columns kept out. A constant rate of everybody would have missed by { $error }.
cohorts-curve = Curve to use
cohorts-source = Fitted to { $customers } customers over { $periods }: { $curve }, maximum likelihood
cohorts-use = As the retention of { $segment }
cohorts-segment = From cohorts
curve-title = Customers still here
curve-caption = Dots: what was seen. Line: the curve fitted to { $seen }, and how it goes on, with the band in which it lies in 8 of 10 cases.
curve-caption-holdout = The curve knows the first { $seen } only; rings are what came afterwards. The band holds 8 of 10 cases.
curve-seen = seen
curve-kept = kept out of the fit
curve-fitted = curve
curve-band = 8 of 10
curve-head-seen = Seen
curve-head-fitted = Curve
curve-head-low = P10
curve-head-high = P90

## A pilot or an A/B test

pilot-lead = Customers in each group, and how many of them stayed.
pilot-test = With the change
pilot-control = Without it
pilot-customers = Customers
pilot-retained = Of them, stayed
pilot-shrink = Allow for luck
pilot-shrink-on = yes
pilot-shrink-off = no
pilot-spread = Usual spread of such effects
pilot-spread-hint = Standard deviation of ln(churn ratio) over projects like this one. Pilots that look good are partly lucky: the smaller it is, the less of the raw figure is believed.
pilot-sentence = Churn falls by **{ $reduction }** ({ $low } to { $high } in 8 of 10 cases). The change helps with a probability of **{ $chance }**.
pilot-stayed = { $test } stayed with the change, { $control } without it.
pilot-table = Reduction of churn
pilot-head = Reduction of churn
pilot-head-reduction = Middle
pilot-raw = As counted
pilot-shrunk = Luck allowed for
pilot-weight = { $weight } of the counted effect is kept.
pilot-corrected = Nobody left in one of the groups, so half a customer was added to each count.
pilot-no-use = This effect is no share of churn that the case could take.
pilot-use = As the churn effect of { $initiative }
pilot-use-new = As a new initiative
pilot-initiative = What the pilot tried
pilot-source = Pilot: { $test } of { $testOf } stayed with the change, { $control } of { $controlOf } without
