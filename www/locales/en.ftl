# The calculator in English. Every message also stands in the other catalogues; the build compares them.

title = What better customer experience is worth
privacy = Everything is computed in this page, in your browser. Nothing you enter is sent or stored anywhere; a case leaves only as the file you save.
unnamed = Without a name
dismiss = Close

## Tools

tools-case = The case
tools-page = Language, currency and theme
tool-examples = Examples
tool-open = Open
tool-save = Save
tool-print = Print
tool-undo = Undo
tool-redo = Redo
tool-reset = Back to the start
tool-currency = Currency
tool-theme = Theme
theme-auto = Auto
theme-light = Light
theme-dark = Dark

## Examples

examples-title = Begin with an example
examples-lead = An example takes the place of the case on the page. Undo brings yours back.
example-illustrative = Illustrative
example-published = Published
example-source = Source: { $source }.
example-edited = Began as the example “{ $title }” and has been changed since.

## Periods and units

period-name = { $period ->
    [month] Month
    [quarter] Quarter
   *[year] Year
}
per-period = { $period ->
    [month] per month
    [quarter] per quarter
   *[year] per year
}
periods = { $period ->
    [month] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } month
       *[other] { NUMBER($count, maximumFractionDigits: 1) } months
    }
    [quarter] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } quarter
       *[other] { NUMBER($count, maximumFractionDigits: 1) } quarters
    }
   *[year] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } year
       *[other] { NUMBER($count, maximumFractionDigits: 1) } years
    }
}
in-period = { $period ->
    [month] month { $number }
    [quarter] quarter { $number }
   *[year] year { $number }
}
unit-periods = { $period ->
    [month] { $count ->
        [one] month
       *[other] months
    }
    [quarter] { $count ->
        [one] quarter
       *[other] quarters
    }
   *[year] { $count ->
        [one] year
       *[other] years
    }
}
unit-points = pp
points = { $value } pp
infinite = without end
minus-infinite = a loss without end
no-figure = –

## Answer

answer-no-initiative = An average customer is worth **{ $cltv }** over three years. Add an initiative to see what keeping more of them returns.
answer-nothing = { $count ->
    [one] “{ $name }” changes nothing yet and costs nothing: give it an effect and a cost.
   *[other] The { $count } initiatives change nothing yet and cost nothing: give them effects and costs.
}
answer-no-effect = { $count ->
    [one] “{ $name }” costs **{ $costs }** over { $horizon } and changes nothing yet: give it an effect.
   *[other] The { $count } initiatives cost **{ $costs }** over { $horizon } and change nothing yet: give them effects.
}
answer-free = { $count ->
    [one] “{ $name }” brings **{ $npv }** over { $horizon } in today’s money. No cost is entered, so there is nothing to pay back yet.
   *[other] The { $count } initiatives together bring **{ $npv }** over { $horizon } in today’s money. No cost is entered, so there is nothing to pay back yet.
}
answer-free-harm = { $count ->
    [one] “{ $name }” takes away **{ $npv }** over { $horizon } in today’s money, even before any cost is entered.
   *[other] The { $count } initiatives together take away **{ $npv }** over { $horizon } in today’s money, even before any cost is entered.
}
answer-pays = { $count ->
    [one] “{ $name }” brings **{ $npv }** more than it costs over { $horizon }, in today’s money; it pays back in **{ $month }**.
   *[other] The { $count } initiatives together bring **{ $npv }** more than they cost over { $horizon }, in today’s money; they pay back in **{ $month }**.
}
answer-at-once = { $count ->
    [one] “{ $name }” brings **{ $npv }** more than it costs over { $horizon }, in today’s money, and is **never in the red**.
   *[other] The { $count } initiatives together bring **{ $npv }** more than they cost over { $horizon }, in today’s money, and are **never in the red**.
}
answer-not-yet = { $count ->
    [one] “{ $name }” brings **{ $npv }** over { $horizon } in today’s money, yet its cumulative cash **ends below zero**: look at the cash chart.
   *[other] The { $count } initiatives together bring **{ $npv }** over { $horizon } in today’s money, yet their cumulative cash **ends below zero**: look at the cash chart.
}
answer-too-late = { $count ->
    [one] “{ $name }” loses **{ $npv }** over { $horizon } in today’s money. The cash comes back in { $month }, but too late at a discount rate of { $rate } a year.
   *[other] The { $count } initiatives together lose **{ $npv }** over { $horizon } in today’s money. The cash comes back in { $month }, but too late at a discount rate of { $rate } a year.
}
answer-never = { $count ->
    [one] “{ $name }” loses **{ $npv }** over { $horizon } in today’s money and **does not pay back** within that time.
   *[other] The { $count } initiatives together lose **{ $npv }** over { $horizon } in today’s money and **do not pay back** within that time.
}
answer-behind = { $direction ->
    [fewer] Benefit { $benefit }, costs { $costs }, both discounted; at the end { $keptCount ->
        [one] { $kept } customer fewer is left.
       *[other] { $kept } customers fewer are left.
    }
   *[more] Benefit { $benefit }, costs { $costs }, both discounted; at the end { $keptCount ->
        [one] { $kept } more customer is still here.
       *[other] { $kept } more customers are still here.
    }
}
answer-convention = Contribution after cost to serve and acquisition, discounted at { $rate } a year, money { $timing ->
    [start] at the start of each period.
    [mid] in the middle of each period.
   *[end] at the end of each period.
}
remark-relapsed = The cumulative cash had crossed zero once before and fell below it again; the later moment counts.
remark-held = { $end ->
    [top] { $segment }: { $quantity } would pass 100 % and is held there from { $when } on.
   *[bottom] { $segment }: { $quantity } would fall below zero and is held there from { $when } on.
}
stale-badge = Out of date
stale-note = These are the last valid figures. They will follow again once the errors are fixed.
spoken-stale = { $count ->
    [one] There is an error. The figures shown are the last valid ones.
   *[other] There are { $count } errors. The figures shown are the last valid ones.
}

## Tiles

tile-npv = NPV
tile-npv-detail = { $benefit } benefit − { $costs } costs
tile-payback = Payback
tile-payback-detail = in { $month }; discounted: { $value }
tile-payback-discounted = discounted: { $value }
payback-never = not within horizon
payback-at-once = at once
payback-no-cost = no cost
tile-roi = ROI
tile-roi-detail = { $ratio } of benefit per 1 of cost
tile-roi-none = there is no cost to divide by
tile-revenue = Revenue impact
tile-revenue-detail = { $value } in today’s money
tile-cltv = CLTV, three years
tile-cltv-detail = contribution of a new customer, at full effect
tile-point = Worth of one point of retention
tile-point-cannot = no retention can pay for the costs
tile-point-detail = break-even at { $points } points
tile-exact = Exactly { $value }
before-after = { $before } → { $after }
copied = Copied

## All figures

figures-title = The investment in full
figures-benefit = Benefit and cost
figures-return = Return and time
figures-retention = Retention
figure-revenue-total = Revenue impact
figure-revenue-present = Revenue impact, present value
figure-contribution-total = Contribution impact
figure-contribution-present = Contribution impact, present value
figure-costs-total = Costs
figure-costs-present = Costs, present value
figure-net-cash = Net cash
figure-npv = Net present value (NPV)
figure-roi = Return on investment (ROI)
figure-ratio = Benefit–cost ratio
figure-irr = Internal rate of return (IRR), a year
figure-mirr = Modified rate of return (MIRR), a year
figure-payback = Payback
figure-payback-discounted = Discounted payback
figure-exposure = Deepest point of the cash
figure-delay = Cost of starting one period later
figure-kept = Customers kept at the end
figure-break-even = Points of retention to break even
figure-point = One point of retention, present value
figure-replacement = New customers that would bring the same
figure-replacement-cost = What winning those would cost
irr-none = none: the cash has no such rate
irr-several = several: { $rates }
exposure = { $amount } in { $when }
exposure-none = never below zero
break-even-cannot = no retention can pay for it

## Charts

chart-cash = Cumulative cash, { $sign }
chart-customers = Customers
chart-with = with initiatives
chart-without = without
chart-difference = Difference
chart-payback = { $period ->
    [month] payback: month { $number }
    [quarter] payback: quarter { $number }
   *[year] payback: year { $number }
}
caption-cash = Down to { $deepest } in { $when }, back at zero in { $month }, { $end } at the end.
caption-cash-never = Down to { $deepest } in { $when } and not back within the horizon: { $end } at the end.
caption-cash-above = Never below zero; { $end } at the end.
caption-customers = After { $horizon } { $with } customers with the initiatives, { $without } without; { $start } today.
caption-customers-alone = { $start } customers today, { $without } after { $horizon }.
table-of = Table: { $title }
table-show = The numbers behind it
cash-one-off = Payments
cash-recurring = Recurring
cash-net = Net
cash-cumulative = Cumulative
cash-discounted = Cumulative, discounted

## Readings of CLTV

readings-title = Customer lifetime value, every usual reading
readings-lead = Two right tools disagree mostly because each shows another row of this table. All of it before acquisition cost, which stands beside it.
readings-money = Counted in
money-contribution = Contribution
money-revenue = Revenue
readings-average = Average customer
readings-before = today
readings-after = full effect
reading-three-years = Three years
about-three-years = discounted; what finance believes
reading-horizon = To the horizon
about-horizon = discounted
reading-endless = Endless
about-endless = discounted, without an end
reading-simple = Simple
about-simple = margin × lifetime, undiscounted
reading-residual-horizon = Residual, to the horizon
about-residual-horizon = of a customer already here
reading-residual-endless = Residual, endless
about-residual-endless = of a customer already here
reading-equity-horizon = Customer equity, to the horizon
about-equity-horizon = all customers together
reading-equity-endless = Customer equity, endless
about-equity-endless = all who are here or join by the horizon
reading-acquisition = Acquisition cost
about-acquisition = of one new customer
reading-acquisition-present = Acquisition, present value
about-acquisition-present = all new customers to the horizon
reading-cac-three-years = CLTV : CAC, three years
about-cac-three-years = contribution ÷ acquisition cost
reading-cac-horizon = CLTV : CAC, to the horizon
about-cac-horizon = contribution ÷ acquisition cost
reading-cac-endless = CLTV : CAC, endless
about-cac-endless = contribution ÷ acquisition cost
reading-lifetime = Expected lifetime
about-lifetime = in { $period ->
    [month] months
    [quarter] quarters
   *[year] years
}
reading-point-three-years = One point of retention, three years
about-point-three-years = adds this to one customer
reading-point-horizon = One point of retention, to the horizon
about-point-horizon = adds this to one customer
reading-point-endless = One point of retention, endless
about-point-endless = adds this to one customer

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
field-effect-relative = { $kind ->
    [churn] Reduction of churn
    [revenue] Change of revenue
    [margin] Change of margin
    [costToServe] Change of cost to serve
    [newCustomers] Change of new customers
   *[acquisitionCost] Change of acquisition cost
}
field-effect-points = { $kind ->
    [churn] Change of churn
    [margin] Change of margin
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

## Cards and lists

card-problem = Error
duplicate = Duplicate
duplicate-name = Duplicate { $name }
remove = Remove
remove-name = Remove { $name }
list-add = Add
list-remove = Remove the last

## Numbers

number-more = More: { $label }
number-less = Less: { $label }
number-reset = Back to the first value: { $label }
number-read = Read as { $value }
number-read-not = Read as { $value }, not as { $other }

## Errors

errors-title = { $count ->
    [one] There is a problem to fix
   *[other] There are { $count } problems to fix
}
errors-prefix = Error:
problem-owner-segments = Segment { $number }
problem-owner-initiatives = Initiative { $number }
problem-case = The case
problem-syntax = This is not JSON.
problem-missing = { $where ->
    [number] { $name } is empty: enter a number.
   *[other] { $path } is missing.
}
problem-unknownField = A case has no field { $path }.
problem-wrongType = { $where ->
    [number] { $name }: “{ $value }” is not a number. Write it like 12.5, 1 200 or 3m.
   *[other] { $path } holds another kind of value than expected.
}
problem-notWhole = { $name } must be a whole number; it is { $value }.
problem-notFinite = { $name } must be a finite number; it is { $value }.
problem-outOfRange = { $bounds ->
    [open] { $name } must be more than { $min } and at most { $max }; it is { $value }.
   *[closed] { $name } must be from { $min } to { $max }; it is { $value }.
}
problem-unknownWord = “{ $value }” is not a word that { $path } knows.
problem-empty = { $where ->
    [name] { $name } needs a name.
    [item] { $name } has nobody in it: give it customers or new customers.
   *[other] { $path } has nothing in it.
}
problem-tooMany = { $name }: too many entries or too long a text in { $path }.
problem-duplicateName = The name “{ $value }” is taken: names must differ.
problem-increasing = { $name }: the share still here never rises; { $value } is more than the one before.
problem-unknownSegment = { $name }: there is no segment “{ $value }”. Choose another.
problem-conflict = { $where ->
    [reached] { $name }: without an effect the initiative reaches nobody. Add an effect, or enter a running cost.
   *[other] { $path } excludes another field, or needs one.
}
problem-otherBase = { $name }: the retention it acts on is stated for another period. Choose “as in the segment”.
problem-beyondHorizon = { $name } is { $value }, which lies after the horizon.
problem-overflow = The result is too large to be a number. Look for a figure with too many digits.
file-refused = “{ $file }” was not opened
file-too-large = It is larger than 1 MB; a case is far smaller. Your case on the page is unchanged.
file-not-json = It is not a JSON file. Your case on the page is unchanged.
file-not-a-case = It is not a case that this page can show. Your case on the page is unchanged.
file-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}

## Print

register-title = Assumptions
register-note = Fields that are not listed were left at their defaults. Figures computed by cltv.
