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
remarks = { $count ->
    [one] { $count } remark
   *[other] { $count } remarks
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
tile-chance = Chance that it pays
tile-chance-none = no number has a range yet
tile-chance-soon = being counted
tile-chance-detail = of { $trials } futures
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
tile-inaction = Cost of doing nothing, a month
tile-inaction-detail = contribution at risk and handling of problems; { $revenue } counted in revenue
tile-exact = Exactly { $value }
before-after = { $before } → { $after }
copied = Copied

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
