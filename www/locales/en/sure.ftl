## How sure the answer is

sure-title = How sure is it
sure-chance = { $kind ->
    [all] In **every one of { $trials } futures** the investment earns more than it costs.
    [nearly] In **more than 99 of 100 futures** the investment earns more than it costs.
    [hardly] In **fewer than 1 of 100 futures** the investment earns more than it costs.
    [none] In **none of { $trials } futures** does the investment earn more than it costs.
   *[some] In **{ $count } of 100 futures** the investment earns more than it costs.
}
sure-nine = { $direction ->
    [loss] In 9 of 10 it loses no more than **{ $amount }**.
   *[gain] In 9 of 10 it earns at least **{ $amount }**.
}
sure-back = { $kind ->
    [all] The money is back within the horizon in **all of them**.
    [nearly] The money is back within the horizon in **more than 99 of 100**.
    [hardly] The money is back within the horizon in **fewer than 1 of 100**.
    [none] The money is back within the horizon in **none of { $trials }**.
   *[some] The money is back within the horizon in **{ $count } of 100**.
}
sure-mean = The mean of all futures is { $mean }; the case as it stands says { $plain }.
sure-shortfall = In the worst { $tail } of 100 futures the NPV is { $amount } on average.
sure-invitation = Every number of this case stands as if it were certain. Give a number a range with the button beside its name, and this page draws thousands of futures from all ranges at once: how often the investment pays, and what it may lose.
sure-give-ranges = Give the main numbers ranges of ±10 %
sure-give-hint = Revenue, margin, retention, sizes of effects and costs; near 100 % a quarter of what is missing. One step: it can be undone at once. Then put what you really know in their place.
sure-running = { $share } of { $trials } futures
sure-running-name = Simulation
sure-percentiles = NPV over the futures
sure-percentile = P{ $p }
sure-mean-row = Mean
sure-deviation = Standard deviation
sure-above-zero = Above zero
sure-smallest = Smallest
sure-largest = Largest
sure-head-what = What
sure-head-value = NPV
sure-head-error = Standard error
sure-settings = How it is simulated
sure-settings-fact = { $trials } futures, seed { $seed }
sure-trials = Futures
sure-trials-hint = More of them take longer and miss by less.
sure-sampling = Drawn
sure-sampling-sobol = evenly (Sobol’)
sure-sampling-random = by chance
sure-seed = Seed
sure-seed-hint = With the same seed everybody sees the same figures; it is saved with the case.
sure-new-seed = New seed
sure-correlations = What moves together
sure-correlations-fact = { $count ->
    [0] every number varies alone
    [one] { $count } pair
   *[other] { $count } pairs
}
sure-correlations-hint = 1: when one is high, so is the other; −1: the other is low then; 0: they know nothing of each other.
sure-correlation-add = Two numbers
sure-correlation-name = Pair { $number }
sure-correlation-one = Pair { $number }: one number
sure-correlation-other = The other one
sure-correlation-remove = Remove pair { $number }
sure-rank = Rank correlation
sure-gaussian = Correlation of normal scores
sure-periods = { $period ->
    [month] { $value } mo.
    [quarter] { $value } qtr.
   *[year] { $value } yr.
}
sure-figure-npv = NPV
sure-figure-roi = ROI
sure-figure-paybackPeriods = Payback
sure-figure-discountedPaybackPeriods = Payback, discounted
sure-figure-contributionImpact = Benefit, present value
sure-figure-revenueImpact = Revenue impact, present value
sure-figure-costs = Costs, present value
sure-figure-netCash = Net cash
sure-figure-peakExposure = Deepest point of the cash
sure-figure-irr = IRR a year
sure-figure-mirr = Modified IRR a year
sure-figure-benefitCostRatio = Benefit per 1 of cost
sure-figure-customersKept = Customers kept
sure-figure-costOfDelay = Cost of delay
sure-figure-breakEvenRetentionPoints = Break-even points of retention
sure-figure-worthOfOnePoint = Worth of one point
sure-figure-cltvThreeYears = CLTV, three years
sure-figure-cltvHorizon = CLTV to the horizon
sure-figure-cltvEndless = CLTV, endless
sure-figure-costOfDoingNothing = Cost of doing nothing, a month

## Histogram and fan

spread-title = NPV over the futures, { $sign }
spread-caption = Half of the futures lie above { $middle }; four of five between { $low } and { $high }.
spread-from = From
spread-to = To
spread-count = Futures
spread-below = and below
spread-above = and above
spread-loss = loss
spread-gain = gain
spread-zero = 0
fan-line = as stated
fan-inner = half of futures
fan-outer = four of five
fan-stale = older

## Tornado

tornado-title = What moves it most: { $figure }
tornado-caption = { $more ->
    [yes] “{ $name }” alone takes it from { $from } to { $to }; next comes “{ $second }”.
   *[no] “{ $name }” alone takes it from { $from } to { $to }.
}
tornado-ends = { $assumed ->
    [yes] One number at a time, all others as stated.
   *[no] One number at a time from P{ $low } to P{ $high } of its range, all others as stated.
}
tornado-none = Nothing that varies moves this figure.
tornado-low = number low
tornado-high = number high
tornado-head-number = Number
tornado-head-now = As stated
tornado-head-low = Low
tornado-head-high = High
tornado-head-at-low = Figure at low
tornado-head-at-high = Figure at high
tornado-head-swing = Swing
tornado-assumed = { $name } (assumed)
tornado-assumed-badge = assumed ±{ $share }
tornado-assumed-note = Nobody has said how sure these numbers are: each is moved by the same share of itself.

## What drives it

drivers-title = What drives it
drivers-fact = shares of the spread, and what knowing a number is worth
drivers-chart = Shares of the spread: { $figure }
drivers-caption = If “{ $name }” were known exactly, { $share } of the variance would be gone.
drivers-first = alone
drivers-total = together with others
drivers-head-number = Number
drivers-head-first = Alone
drivers-head-first-error = Standard error
drivers-head-total = With others
drivers-head-total-error = Standard error
worth-know-title = What knowing first would be worth
worth-know-lead = Decided now, the investment is worth { $now } on average. Whoever knew everything beforehand would gain { $evpi } more: no study is worth more than that.
worth-know-number = Number
worth-know-worth = Worth of knowing it
worth-know-error = Standard error
worth-know-all = Everything at once

## What would have to be true

aim-title = What would have to be true
aim-lead = Choose a number and where a figure should be: what the number must become to bring it there.
aim-number = Number
aim-figure = Figure
aim-target = Target
aim-answer = { $kind ->
    [single] { $figure } is { $target } when “{ $name }” is **{ $at }** (now { $now }).
    [several] { $figure } is { $target } at several values of “{ $name }”: **{ $at }** (now { $now }).
   *[none] **No value** of “{ $name }” from { $from } to { $to } brings { $figure } to { $target }: it goes from { $low } to { $high }.
}
two-way-title = Two numbers at once
two-way-x = From left to right
two-way-y = Upwards
two-way-none = These two cannot be varied together.
heat-caption = { $sides ->
    [both] { $figure } for “{ $x }” to the right and “{ $y }” upwards; the thick line is zero, the framed cell the case as it stands.
   *[alone] { $figure } for “{ $x }” to the right and “{ $y }” upwards; it never crosses zero here. The framed cell is the case as it stands.
}
heat-below = below zero
heat-above = above zero
spark-words = { $figure } from { $low } to { $high } along the slider

## Questions that take a moment

work-waiting = Will be computed in a moment…
work-stop = Cancel
work-stopped = { $old ->
    [yes] Cancelled; what stands here is older.
   *[no] Cancelled.
}
work-again = Once more
work-failed = It did not run: the browser stopped it, or the website that shows this calculator allows no work in the background.
