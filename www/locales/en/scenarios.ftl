## Scenarios

scenarios-title = Scenarios
scenarios-fact = { $count ->
    [one] { $count } beside the base
   *[other] { $count } beside the base
}
scenarios-lead = The same case with some numbers set otherwise, side by side. The base is the case above; what a scenario does not set stays as in the base.
scenarios-table = Scenarios beside the base
scenarios-what = What differs
scenarios-base = Base
scenarios-full = There is room for { $most } scenarios. Remove one to add another.
scenario-add = Add a scenario
scenario-new-name = Scenario
scenario-name = Scenario { $number }
scenario-former = (before)
scenario-swap = Make this the base: { $name }
scenario-unvary = Do not vary: { $name }
scenario-choose = Choose what varies
scenario-chosen = { $count ->
    [0] nothing yet
    [one] { $count } number
   *[other] { $count } numbers
}
scenario-search = Find a number by name
scenario-search-none = No number is called that.
scenario-as-base = as in the base
compared-npv = NPV
compared-roi = ROI
compared-paybackPeriods = Payback
compared-benefit = Benefit, present value
compared-costs = Costs, present value
compared-revenueImpact = Revenue impact, present value
compared-customersKeptAtEnd = Customers kept at the end
compared-breakEvenRetentionPoints = Break-even points of retention
compared-cltvBefore = CLTV today, three years
compared-cltvAfter = CLTV at full effect, three years
compared-costOfDoingNothingPerMonth = Cost of doing nothing, a month
compared-same = as the base
compared-better = better
compared-worse = worse
chart-scenarios = Cumulative cash of the scenarios, { $sign }
caption-scenarios = “{ $name }” leaves the most: NPV { $npv }, { $more } above the base.
caption-scenarios-base = The base leaves the most: NPV { $npv }.
