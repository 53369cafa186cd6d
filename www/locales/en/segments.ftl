## The case

case-title = Time and money
case-name = Name of the case
case-period = Step of the projection
hint-period = The figures of the segments are not converted: they mean the new step from then on.
case-timing = Customers pay
timing-start = in advance
timing-mid = mid-period
timing-end = in arrears
field-horizon = Horizon
field-discount = Discount rate, a year

## Segments

segments-title = Customers
segment-add = Add a segment
segment-new-name = New segment
segment-name = Name of the segment
segment-fact-retention = { $period ->
    [month] { $rate } stay each month
    [quarter] { $rate } stay each quarter
   *[year] { $rate } stay each year
}
segment-fact-cltv = { $value } over three years
segment-revenue-by = Revenue is given as
segment-revenue-as-sum = { $period ->
    [month] a sum per month
    [quarter] a sum per quarter
   *[year] a sum per year
}
segment-revenue-as-orders = orders × their value
segment-money = Cost to serve and growth
segment-arrivals = New customers and what they cost
segment-tenure = How long they have been here
field-customers = Customers today
field-new = { $period ->
    [month] New customers per month
    [quarter] New customers per quarter
   *[year] New customers per year
}
field-revenue = { $period ->
    [month] Revenue per customer and month
    [quarter] Revenue per customer and quarter
   *[year] Revenue per customer and year
}
field-orders = { $period ->
    [month] Orders per customer and month
    [quarter] Orders per customer and quarter
   *[year] Orders per customer and year
}
field-order-value = Average order value
field-margin = Contribution margin
hint-margin = Share of revenue left after what the product itself costs.
field-cost-to-serve = { $period ->
    [month] Cost to serve a customer for a month
    [quarter] Cost to serve a customer for a quarter
   *[year] Cost to serve a customer for a year
}
field-growth = Growth of revenue per customer, a year
field-acquisition = Cost of winning a new customer
tenure-how = Today’s customers joined
tenure-one = at one time
tenure-groups = at different times
tenure-group = Group { $number }
tenure-add = Add a group
tenure-remove = Remove group { $number }
hint-tenure = { $period ->
    [month] Full months behind them. It matters for curves that rise with tenure.
    [quarter] Full quarters behind them. It matters for curves that rise with tenure.
   *[year] Full years behind them. It matters for curves that rise with tenure.
}
field-tenure = Already customers for
field-group-tenure = Already here
field-group-customers = Customers

## Retention

retention-curve = Retention curve
retention-per = Stated
curve-constant = Constant rate
curve-betaGeometric = Beta-geometric curve
curve-betaDiscreteWeibull = Beta-discrete-Weibull curve
curve-observed = Measured curve
curve-experience = From problems customers have
curve-nps = From NPS groups
problem-new-name = New problem
field-retention = { $base ->
    [month] Retention (CRR) per month
    [quarter] Retention (CRR) per quarter
   *[year] Retention (CRR) per year
}
field-alpha = Shape α
field-beta = Shape β
field-exponent = Exponent c
field-survival = { $base ->
    [month] Month { $number }
    [quarter] Quarter { $number }
   *[year] Year { $number }
}
field-rate = { $base ->
    [month] Month { $number }
    [quarter] Quarter { $number }
   *[year] Year { $number }
}
observed-as = Measured as
observed-survival = share still here
observed-rates = share that renews
observed-survival-list = Share still here after each period
observed-rates-list = Share that renews at each renewal
