## Initiatives

initiatives-title = Initiatives
initiatives-none = None yet: the page shows what customers are worth today.
initiative-add = Add an initiative
initiative-new-name = New initiative
initiative-name = Name of the initiative
initiative-fact-start = { $period ->
    [month] from month { $start }
    [quarter] from quarter { $start }
   *[year] from year { $start }
}
initiative-fact-effects = { $count ->
    [one] { $count } effect
   *[other] { $count } effects
}
initiative-fact-reality = reaches { $reach }, { $confidence } accepted
initiative-reality = Timing, reach, confidence
field-start = { $period ->
    [month] Starts in month
    [quarter] Starts in quarter
   *[year] Starts in year
}
ramp-how = The effect grows
ramp-even = evenly
ramp-list = as listed
ramp-shares = Share of the full effect in each period
field-ramp = Until full effect
hint-ramp = 1 is full effect at once.
field-ramp-share = Period { $number }
field-reach = Customers reached
hint-reach = Share of the segment that the initiative touches.
field-confidence = Confidence
hint-confidence = Share of the effect that finance accepts.
field-persistence = Effect left after each year
hint-persistence = 100 %: it never fades once it is reached.

## Effects

effects-title = What changes
effect-add = Add an effect
effect-number = Effect { $number }
effect-remove = Remove effect { $number }
effect-on = What
effect-segment = For whom
effect-all-segments = all segments
effect-measure = Change
effect-base = Base of the rate
effect-per = The change is stated
effect-per-segment = as in the segment
measure-relative = relative
measure-points = in points
measure-amount = as a number
quantity-churn = Churn
quantity-retention = Retention
quantity-revenue = Revenue per customer
quantity-margin = Margin
quantity-costToServe = Cost to serve
quantity-newCustomers = New customers
quantity-acquisitionCost = Acquisition cost
quantity-problemRate = Problem rate
quantity-contactRate = Contact rate
quantity-outcome = Outcomes
quantity-npsShare = NPS groups
effect-churn-relative = Fewer customers leave by
effect-churn-points = Churn changes by
effect-retention-points = Retention changes by
effect-revenue-relative = Revenue changes by
effect-revenue-amount = { $period ->
    [month] Revenue per customer and month changes by
    [quarter] Revenue per customer and quarter changes by
   *[year] Revenue per customer and year changes by
}
effect-margin-relative = Margin changes by
effect-margin-points = Margin changes by
effect-costToServe-relative = Cost to serve changes by
effect-costToServe-amount = { $period ->
    [month] Cost to serve per customer and month changes by
    [quarter] Cost to serve per customer and quarter changes by
   *[year] Cost to serve per customer and year changes by
}
effect-newCustomers-relative = New customers change by
effect-newCustomers-amount = { $period ->
    [month] New customers per month change by
    [quarter] New customers per quarter change by
   *[year] New customers per year change by
}
effect-acquisitionCost-relative = Acquisition cost changes by
effect-acquisitionCost-amount = Acquisition cost changes by
effect-problemRate-relative = Fewer customers have the problem, by
effect-problemRate-points = Customers with the problem change by (minus: fewer)
effect-contactRate-relative = More of them tell us, by
effect-contactRate-points = More of them tell us, by
effect-outcome-relative = Share of them that ends otherwise
effect-outcome-points = Share of all contacts that ends otherwise
effect-npsShare-relative = Share of the group that moves
effect-npsShare-points = Share of all customers that moves
field-effect-relative = { $kind ->
    [churn] Reduction of churn
    [revenue] Change of revenue
    [margin] Change of margin
    [costToServe] Change of cost to serve
    [newCustomers] Change of new customers
    [problemRate] Reduction of the problem rate
    [contactRate] Change of the contact rate
    [outcome] Contacts that end otherwise
    [npsShare] Share of the group that moves
   *[acquisitionCost] Change of acquisition cost
}
field-effect-points = { $kind ->
    [churn] Change of churn
    [margin] Change of margin
    [problemRate] Change of the problem rate
    [contactRate] Change of the contact rate
    [outcome] Contacts that end otherwise
    [npsShare] Share of customers that moves
   *[retention] Change of retention
}
field-effect-amount = { $kind ->
    [revenue] Change of revenue
    [costToServe] Change of cost to serve
    [newCustomers] Change of new customers
   *[acquisitionCost] Change of acquisition cost
}

## Costs

costs-title = What it costs
payment-number = Payment { $number }
payment-add = Add a payment
payment-remove = Remove payment { $number }
field-payment = Payment
field-payment-period = { $period ->
    [month] Paid at the start of month
    [quarter] Paid at the start of quarter
   *[year] Paid at the start of year
}
field-running-cost = { $period ->
    [month] Running cost per month
    [quarter] Running cost per quarter
   *[year] Running cost per year
}
costs-per-reached = Costs per customer reached
field-cost-per-reached = { $period ->
    [month] Per reached customer and month
    [quarter] Per reached customer and quarter
   *[year] Per reached customer and year
}
field-cost-once-reached = Once per reached customer
